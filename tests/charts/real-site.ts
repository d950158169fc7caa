import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {optionsFor, setPage} from '../evidence/set-page';
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
