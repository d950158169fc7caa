import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {addLanguage} from '../site/add-language';
import {describeLanguage, scriptOf} from '../site/describe-language';
import type {Locale} from '../site/locales';
import {UsageError} from '../floor/errors';
import {writeFile} from './write-file';

const localesFile = 'src/site/locales.ts';

export interface NewLanguage extends Locale {
  /** Was it added now? False when the site had it already. */
  added: boolean;
  /** What a person still has to do, one sentence each. */
  left: string[];
}

/** Which shipped fonts have the letters of a language, and which letters none has. */
export type Coverage = (code: string, label: string) => {families: string[]; missing: string[]};

/**
 * Adds a language to the site's list. Its catalogues come with the next extraction, and until they are
 * translated every page shows marked English.
 * @throws UsageError when the code is no language, or not one whose plural rule is known
 */
export function addNewLanguage(siteDir: string, code: string, coverageOf: Coverage): NewLanguage {
  const locale = describeLanguage(code);
  const file = path.join(siteDir, localesFile);
  const source = readFileSync(file, 'utf8');
  if (/^en(?:-|$)/.test(locale.code)) {
    throw new UsageError(
      'Unexpected language en, expected another than the source.',
      'give a language to translate into.',
    );
  }
  const added = writeFile(file, addLanguage(source, locale));
  return {...locale, added, left: [fontsOf(locale, coverageOf), ...cslOf(siteDir, locale), translationOf(locale)]};
}

function fontsOf({code, label}: Locale, coverageOf: Coverage): string {
  const script = scriptOf(code);
  const {families, missing} = coverageOf(code, label);
  if (missing.length === 0 && families.length > 0) {
    return `Print: ${families.join(', ')} have the letters of ${script}; set the language in one of them in src/press/font-files.ts if the default does not suit it.`;
  }
  const found =
    missing.length > 0 ? `no shipped font has ${missing.slice(0, 8).join(' ')}` : 'no shipped font has all letters';
  return `Print: ${found} (script ${script}); add a font for it to package.json and src/press/font-files.ts, or the book of this language cannot be printed.`;
}

function cslOf(siteDir: string, {code}: Locale): string[] {
  const folder = path.join(siteDir, 'src/evidence/csl');
  const language = new Intl.Locale(code).language;
  const isThere = readdirSync(folder).some((file) =>
    new RegExp(`^locales-${language}(?:-[A-Z]{2})?\\.xml$`).test(file),
  );
  return isThere
    ? []
    : [
        `References: add the CSL locale of ${code} to src/evidence/csl and name it in src/evidence/reference-language.ts; until then references use English terms.`,
      ];
}

function translationOf({code, label}: Locale): string {
  return `Translation: ${label} is empty; translate i18n/${code}/ui.po and i18n/${code}/data.po first, then the pages in i18n/${code}/docs.`;
}
