import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {cataloguePath, cataloguesOf} from '../catalogue/catalogue-paths';
import {hasTranslation, newEntry, type PoEntry} from '../catalogue/po-entry';
import {readPo} from '../catalogue/po-read';
import {writePo} from '../catalogue/po-write';
import {toPseudo} from '../catalogue/pseudo';
import {addLanguage} from '../site/add-language';
import {describeLanguage} from '../site/describe-language';
import {translatedLocales} from '../site/locales';
import type {CatalogueRun} from './catalogue-run';

/** Languages that are lent the catalogues of others, to make twelve. */
const more = ['de', 'fr', 'he', 'hi', 'id', 'it', 'ja', 'pt', 'tr'];
const syntheticPages = 400;
const segmentsOfPage = 50;

/** What the catalogues cost: the site in twelve languages, and 20,000 segments in one; both without and with what an earlier run left. */
export interface CatalogueCosts {
  site: {first: CatalogueRun; again: CatalogueRun};
  synthetic: {first: CatalogueRun; again: CatalogueRun};
}

/** Measures the work on catalogues in copies of the project, each run in a process of its own. */
export function measureCatalogues(siteDir: string): CatalogueCosts {
  return {
    site: inCopy(siteDir, (copy) => {
      addLanguages(copy, more);
      more.forEach((code, index) => lendCatalogues(copy, translatedLocales[index % translatedLocales.length]!, code));
    }),
    synthetic: inCopy(siteDir, (copy) => {
      keepOneLanguage(copy);
      writePages(copy);
    }),
  };
}

function inCopy(siteDir: string, prepare: (copy: string) => void): {first: CatalogueRun; again: CatalogueRun} {
  const copy = mkdtempSync(path.join(tmpdir(), 'bench-catalogues-'));
  try {
    for (const name of ['docs', 'versioned_docs', 'src', 'i18n', 'package.json', 'tsconfig.json']) {
      cpSync(path.join(siteDir, name), path.join(copy, name), {recursive: true});
    }
    symlinkSync(path.join(siteDir, 'node_modules'), path.join(copy, 'node_modules'));
    prepare(copy);
    const run = () => {
      // As `npm run i18n` starts Node: see scripts/bootstrap.mjs.
      const room = ['--max-semi-space-size=64', '--min-semi-space-size=32'];
      const args = [...room, '--import', 'tsx', 'src/bench/catalogue-run.ts'];
      return JSON.parse(execFileSync(process.execPath, args, {cwd: copy, encoding: 'utf8'})) as CatalogueRun;
    };
    return {first: run(), again: run()};
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

function addLanguages(copy: string, codes: readonly string[]): void {
  const file = path.join(copy, 'src/site/locales.ts');
  const source = codes.reduce((text, code) => addLanguage(text, describeLanguage(code)), readFileSync(file, 'utf8'));
  writeFileSync(file, source);
}

/** Every text differs in a word, so that nothing that is known of one language helps another. */
function lendCatalogues(copy: string, from: string, to: string): void {
  for (const name of cataloguesOf(copy, from)) {
    const file = path.join(copy, cataloguePath(to, name));
    const {entries} = readPo(readFileSync(path.join(copy, cataloguePath(from, name))), name);
    const own = entries.map((entry) =>
      hasTranslation(entry) ? {...entry, msgstr: [`${entry.msgstr[0]} ${to}`]} : entry,
    );
    write(file, own, to);
  }
}

function keepOneLanguage(copy: string): void {
  const file = path.join(copy, 'src/site/locales.ts');
  const [first, ...others] = translatedLocales;
  const isGone = (code: string) => others.includes(code);
  others.forEach((code) => rmSync(path.join(copy, 'i18n', code), {recursive: true}));
  const source = readFileSync(file, 'utf8').replace(/^ {2}\{[\s\S]*?\},(?:\n|$)/gm, (item) =>
    isGone(/code: '([^']+)'/.exec(item)?.[1] ?? '') ? '' : item,
  );
  writeFileSync(file, source);
  mkdirSync(path.join(copy, 'i18n', first!), {recursive: true});
}

/** Pages of 50 paragraphs each, translated into pseudo text but for one text in twenty that changed since. */
function writePages(copy: string): void {
  const words = 'kratom leaf mood trial people study risk sleep pain law help tea doctor night liver review'.split(' ');
  for (let page = 0; page < syntheticPages; page += 1) {
    const texts = Array.from({length: segmentsOfPage}, (_, index) => {
      const list = Array.from(
        {length: 16},
        (__, place) => words[(page * 7 + index * (place + 3) + place * place) % words.length],
      );
      return `Text ${index} of page ${page}: ${list.join(' ')}, see [the ${words[index % 16]}](#x) and **${list[0]}**.`;
    });
    const file = path.join(copy, `docs/use/synthetic-${page}.md`);
    writeFileSync(file, `---\ntitle: Page ${page}\n---\n\n${texts.join('\n\n')}\n`);
    const known = texts.map((msgid, index) =>
      newEntry({msgid: index % 20 === 0 ? `${msgid} It was longer.` : msgid, msgstr: [toPseudo(msgid)]}),
    );
    write(
      path.join(copy, cataloguePath(translatedLocales[0]!, `docs/use/synthetic-${page}`)),
      known,
      translatedLocales[0]!,
    );
  }
}

function write(file: string, entries: PoEntry[], locale: string): void {
  const header = newEntry({msgid: '', msgstr: [`Language: ${locale}\nContent-Type: text/plain; charset=UTF-8\n`]});
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, writePo({header, entries}));
}
