import type {Finding} from '../floor/errors';
import {translatedLocales} from '../site/locales';
import {cataloguePath} from './catalogue-paths';
import {compileLanguage, type CompiledLanguage, type LanguageStatus} from './compile-language';
import {hasTranslation, isFuzzy, keyOf} from './po-entry';
import {readSources, type SourceMessages} from './source-messages';
import type {MessageKind} from './types';
import {warningsOf} from './warnings';

interface Options {
  siteDir: string;
  /** The languages; the source language is left out. */
  locales?: readonly string[];
}

/** What a check finds. */
export interface CheckResult {
  /** Everything that is wrong: files that cannot be read, and translations that are refused. */
  errors: Finding[];
  /**
   * What a translator should look at again although it may be shown: catalogues that lag behind the
   * sources, other numbers, lost emphasis, English left as it is.
   */
  warnings: Finding[];
}

/** Checks the catalogues in one go. */
export function reviewCatalogues(options: Options): CheckResult {
  const languages = inEachLanguage(options, (language, sources) => [
    {errors: errorsIn(language), warnings: warningsIn(language, sources)},
  ]);
  return {
    errors: languages.flatMap(({errors}) => errors),
    warnings: languages.flatMap(({warnings}) => warnings),
  };
}

/** Everything that is wrong in the catalogues; without the checks of language. */
export function checkCatalogues(options: Options): Finding[] {
  return inEachLanguage(options, errorsIn);
}

/** What a translator should look at again; see `CheckResult`. */
export function catalogueWarnings(options: Options): Finding[] {
  return inEachLanguage(options, warningsIn);
}

function errorsIn({broken, refused}: CompiledLanguage): Finding[] {
  return [...broken, ...refused];
}

function warningsIn({locale, entries}: CompiledLanguage, sources: SourceMessages): Finding[] {
  return [...entries].flatMap(([name, catalogue]) => {
    const file = cataloguePath(locale, name);
    const missing = sources.catalogues.get(name)!.filter((message) => !catalogue.has(keyOf(message))).length;
    const kinds = kindsIn(sources, name);
    const shown = [...catalogue].filter(([, entry]) => hasTranslation(entry) && !isFuzzy(entry));
    const warnings = shown.flatMap(([key, {msgid, msgstr: [msgstr = ''], msgstrPlace}]) =>
      warningsOf({kind: kinds.get(key) ?? 'text', msgid, msgstr}, {locale}).map((warning) => ({
        file,
        ...msgstrPlace,
        ...warning,
      })),
    );
    return missing === 0 ? warnings : [lagging(file, missing), ...warnings];
  });
}

/** How far each language is: counts for all of it and for each catalogue. */
export function catalogueStatus(options: Options): LanguageStatus[] {
  return inEachLanguage(options, ({status}) => [status]);
}

function inEachLanguage<T>(
  {siteDir, locales = translatedLocales}: Options,
  read: (language: CompiledLanguage, sources: SourceMessages) => T[],
): T[] {
  const sources = readSources(siteDir);
  return locales
    .filter((locale) => translatedLocales.includes(locale))
    .flatMap((locale) => read(compileLanguage(siteDir, locale, sources), sources));
}

/** The kind of each message of a page, by key; where a message stands in several places, the first. */
function kindsIn({pages}: SourceMessages, name: string): Map<string, MessageKind> {
  const segments = pages.filter(({id}) => name === `docs/${id}`).flatMap((page) => page.segments);
  return new Map(segments.reverse().map((segment) => [keyOf(segment), segment.kind]));
}

function lagging(file: string, count: number): Finding {
  const message = `Found ${count} English ${count === 1 ? 'message' : 'messages'} too few, expected those of the sources.`;
  return {
    file,
    line: 1,
    column: 1,
    code: 'STALE',
    message,
    hint: 'run `npm run i18n -- extract`.',
  };
}
