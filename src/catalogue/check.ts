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

/** Everything that is wrong in the catalogues: files that cannot be read, and translations that are refused. */
export function checkCatalogues(options: Options): Finding[] {
  return inEachLanguage(options, ({broken, refused}) => [...broken, ...refused]);
}

/**
 * What a translator should look at again although it may be shown: catalogues that lag behind the
 * sources, other numbers, lost emphasis, English left as it is.
 */
export function catalogueWarnings(options: Options): Finding[] {
  return inEachLanguage(options, ({locale, entries}, sources) =>
    [...entries].flatMap(([name, catalogue]) => {
      const file = cataloguePath(locale, name);
      const missing = sources.catalogues.get(name)!.filter((message) => !catalogue.has(keyOf(message))).length;
      const kinds = kindsIn(sources, name);
      const shown = [...catalogue.values()].filter((entry) => hasTranslation(entry) && !isFuzzy(entry));
      const warnings = shown.flatMap(({msgid, msgstr: [msgstr = ''], msgstrPlace}) =>
        warningsOf({kind: kinds.get(msgid) ?? 'text', msgid, msgstr}, {locale}).map((warning) => ({
          file,
          ...msgstrPlace,
          ...warning,
        })),
      );
      return missing === 0 ? warnings : [lagging(file, missing), ...warnings];
    }),
  );
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

/** The kind of each message of a page; where a message stands in several places, the first. */
function kindsIn({pages}: SourceMessages, name: string): Map<string, MessageKind> {
  const segments = pages.filter(({id}) => name === `docs/${id}`).flatMap((page) => page.segments);
  return new Map(segments.reverse().map(({msgid, kind}) => [msgid, kind]));
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
