import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {filesUnder} from '../../src/floor/files';
import {descriptionFiles} from '../../src/metadata/description-files';
import {offlineFiles} from '../../src/offline';
import {expectedRelease, type ReleaseJob} from '../../src/release';
import {readSettings} from '../../src/site';

/** A page of the built site. */
export const builtPage = (locale: string, text = 'text') =>
  `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><body>${text}</body></html>`;

/** Makes a project with one page in each edition, and a published site that must survive. */
export function smallProject(root = mkdtempSync(path.join(os.tmpdir(), 'small-project-'))) {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), text);
  };
  write('docs/use/law.md', '---\ntitle: Law\n---\nText.\n');
  write('versioned_docs/version-1.0/start/opening.md', '---\ntitle: Opening\nslug: /\n---\nText.\n');
  write('build/index.html', builtPage('en', 'the published site'));
  write('build/only-in-the-former.txt', 'former');
  return {
    root,
    outDir: path.join(root, 'build'),
    write,
    published: () => readTree(path.join(root, 'build')),
    stages: () => readdirSync(path.join(root, '.stage')).filter((name) => /^\d/.test(name)),
    remove: () => rmSync(root, {recursive: true, force: true}),
  };
}

const fakeDocusaurus = `
const fs = require('fs'), path = require('path');
const [mode, all] = [process.argv[2], JSON.parse(process.argv[3])];
const only = process.argv.filter((_, index) => process.argv[index - 1] === '--locale');
const pages = all.filter(({locale}) => only.length === 0 || only.includes(locale));
const target = process.argv[process.argv.indexOf('--out-dir') + 1];
const write = ({file, locale, direction}) => {
  fs.mkdirSync(path.dirname(path.join(target, file)), {recursive: true});
  const filling = mode === 'large' ? 'x'.repeat(200000) : 'new';
  fs.writeFileSync(path.join(target, file), '<!doctype html><html lang="' + locale + '" dir="' + direction + '"><body>' + filling + '</body></html>');
};
if (mode === 'hangs') { write(pages[0]); console.log('waiting'); setInterval(() => {}, 1000); }
else if (mode === 'ends-early') { write(pages[0]); process.exit(0); }
else if (mode === 'killed') { write(pages[0]); process.kill(process.pid, 'SIGKILL'); }
else if (mode === 'fails-late') { pages.forEach(write); console.error('[ERROR] Broken link'); process.exit(1); }
else { try { pages.forEach(write); } catch (error) { console.error('SyntaxError: Unexpected end of input'); process.exit(1); } }
`;

/** A job whose Docusaurus and press are small stand-ins; the mode says how Docusaurus behaves. */
export function smallJob(root: string, mode: string, more: Partial<ReleaseJob> = {}): ReleaseJob {
  const settings = readSettings({LOCALES: 'en,ar'});
  const program = path.join(root, 'fake-docusaurus.cjs');
  writeFileSync(program, fakeDocusaurus);
  const {pages} = expectedRelease(root, settings.locales);
  return {
    siteDir: root,
    outDir: path.join(root, 'build'),
    settings,
    builder: {program: process.execPath, args: [program, mode, JSON.stringify(pages)]},
    prepare: async () => {},
    print: async (books, site) =>
      books.map((book) => {
        writeFileSync(path.join(site, book.file), book.format === 'epub' ? smallEpub : '%PDF-1.7\n%%EOF\n');
        return {book, pages: 1, bytes: 15};
      }),
    describe: async (site) => {
      descriptionFiles(settings.locales).forEach((file) => {
        mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
        writeFileSync(path.join(site, file), 'text');
      });
      return [];
    },
    keepOffline: async (site) => {
      const files = offlineFiles(settings.locales.map((locale) => (locale === 'en' ? '' : `${locale}/`)));
      files.forEach((file) => {
        mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
        writeFileSync(path.join(site, file), 'text');
      });
    },
    report: () => {},
    ...more,
  };
}

function readTree(folder: string): Record<string, string> {
  const files = existsSync(folder) ? filesUnder(folder) : [];
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

const smallEpub = `${'\0'.repeat(30)}mimetypeapplication/epub+zipPK\x05\x06`;
