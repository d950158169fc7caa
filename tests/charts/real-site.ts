import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {optionsFor, setPage} from '../evidence/set-page';
import {parsePo} from '../../src/catalogue/po-parse';
import {chartMessages} from '../../src/charts';
import {evidenceMessages, type DataText} from '../../src/evidence';
import {interpolate} from '../../src/ui/interpolate';

/** The project's own data in a folder apart, in which a test may set pages. */
export function copyOfTheData(): {siteDir: string; remove(): void} {
  const siteDir = mkdtempSync(path.join(tmpdir(), 'charts-'));
  for (const folder of ['src/evidence/data', 'src/evidence/csl', 'docs', 'versioned_docs']) {
    cpSync(path.join(process.cwd(), folder), path.join(siteDir, folder), {recursive: true});
  }
  return {siteDir, remove: () => rmSync(siteDir, {recursive: true})};
}

/** The texts of the data as the catalogue of a language has them today. */
export function translationsOf(locale: string): DataText {
  const file = `i18n/${locale}/data.po`;
  const entries = parsePo(readFileSync(path.join(process.cwd(), file), 'utf8'), file).entries;
  const texts = new Map(entries.map(({msgid, msgstr}) => [msgid, msgstr[0]]));
  return (text) => ({text: texts.get(text) || text, translated: Boolean(texts.get(text))});
}

const strings: Record<string, {text: string}> = {...evidenceMessages, ...chartMessages};

/** Sets a page in a language, as the site does; texts of the data come from `dataText`. */
export async function setInLanguage(
  siteDir: string,
  markdown: string,
  locale = 'en',
  dataText: DataText = (text) => ({text, translated: true}),
): Promise<string> {
  const options = optionsFor(siteDir, locale, {
    messages: () => (id, values) => interpolate(strings[id]!.text, values),
    dataText: () => dataText,
  });
  return (await setPage(siteDir, markdown, options)).html;
}
