import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseHTML} from 'linkedom';

/** A site of `tests/press/fixtures`, built by Docusaurus with the plugin in its configuration. */
export interface StockSite {
  /** Runs a command of Docusaurus in the site; says what it wrote and how it ended. */
  run(...args: string[]): Promise<{code: number; output: string; messages: string}>;
  /** Makes books and gives the lines that name them. */
  print(...args: string[]): Promise<string[]>;
  /** Path of a file of the built site. */
  fileOf(name: string): string;
  /** The paragraphs, headings, cells and lines of code of a built page; links are left out, page numbers follow them in print. */
  textsOf(page: string): string[];
  remove(): void;
}

const program = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');

/** Builds the site into a folder of the system's place for temporary files. */
export async function buildStockSite(name: string): Promise<StockSite> {
  const cwd = path.resolve('tests/press/fixtures', name);
  const outDir = mkdtempSync(path.join(tmpdir(), 'stock-site-'));
  const run = (...args: string[]) => docusaurus(cwd, [...args, '--out-dir', outDir]);
  const {code, messages, output} = await run('build');
  if (code !== 0) {
    throw new Error(`The site ${name} could not be built:\n${output}${messages}`);
  }
  return {
    run,
    async print(...args) {
      const printed = await run('print', '--no-cache', ...args);
      if (printed.code !== 0) {
        throw new Error(printed.messages);
      }
      return printed.output.trim().split('\n');
    },
    fileOf: (file) => path.join(outDir, file),
    textsOf: (page) => textsIn(path.join(outDir, page)),
    remove() {
      rmSync(outDir, {recursive: true, force: true});
      rmSync(path.join(cwd, '.docusaurus'), {recursive: true, force: true});
    },
  };
}

function docusaurus(cwd: string, args: string[]): Promise<{code: number; output: string; messages: string}> {
  const {NODE_OPTIONS: _, NODE_ENV: __, ...environment} = process.env;
  const env = {...environment, NO_UPDATE_NOTIFIER: '1', CI: 'true'};
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], {cwd, env, encoding: 'utf8'}, (error, output, messages) => {
      resolve({code: error ? Number(error.code ?? 1) : 0, output, messages});
    });
  });
}

function textsIn(file: string): string[] {
  const {document} = parseHTML(readFileSync(existsSync(file) ? file : `${file}.html`, 'utf8'));
  const body = document.querySelector('main article .markdown')!;
  body.querySelectorAll('button,style,script,.hash-link,svg,[data-footnote-backref]').forEach((element) => element.remove());
  const blocks = [...body.querySelectorAll('p,h1,h2,h3,td,th,li,summary,.token-line,[role="tab"],[role="tabpanel"]')];
  return blocks
    .filter((block) => !block.querySelector('p,li'))
    .flatMap((block) => [...block.childNodes].map((node) => node.textContent!.trim()))
    .filter((text) => text !== '');
}
