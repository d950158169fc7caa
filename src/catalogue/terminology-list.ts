import path from 'node:path';
import {knownEvidence} from '../evidence';
import {writeCsv} from '../floor/csv';
import {terms} from './checks/terms';
import {cataloguePath} from './catalogue-paths';
import {hasTranslation, isFuzzy} from './po-entry';
import {inspectPo} from './po-read';
import {readIfThere, writeFile} from './write-file';

/** A word that has one name all through a language. */
export interface TerminologyEntry {
  /** The term's id in the glossary; empty for a word that only translators need. */
  id: string;
  english: string;
  also: readonly string[];
  definition: string;
  /** The glossary's own name in the language; null while it is not translated. */
  name: string | null;
  translatedDefinition: string | null;
  /** Words, or beginnings of words, that the check of translations takes for it. */
  accepted: readonly string[];
  note: string;
}

/** The terminology of a language: the terms of the glossary, then words that only the check of translations knows. */
export function terminologyOf(siteDir: string, locale: string): TerminologyEntry[] {
  const translation = translationsOfData(siteDir, locale);
  const glossary = [...knownEvidence(siteDir).evidence.glossary.values()];
  const checked = new Map(terms.map((term) => [term.english.toLowerCase(), term]));
  const ofGlossary = glossary.map(({id, term, also, definition}) => {
    const known = checked.get(term.toLowerCase());
    checked.delete(term.toLowerCase());
    return {
      id,
      english: term,
      also,
      definition,
      name: translation(term),
      translatedDefinition: translation(definition),
      accepted: known?.forms[locale] ?? [],
      note: known?.note ?? '',
    };
  });
  const others = [...checked.values()].map(({english, also = [], forms, note = ''}) => ({
    id: '',
    english,
    also,
    definition: '',
    name: null,
    translatedDefinition: null,
    accepted: forms[locale] ?? [],
    note,
  }));
  return [...ofGlossary, ...others];
}

function translationsOfData(siteDir: string, locale: string): (english: string) => string | null {
  const file = cataloguePath(locale, 'data');
  const bytes = readIfThere(path.join(siteDir, file));
  const entries = bytes ? inspectPo(bytes, file).catalogue.entries : [];
  const shown = entries.filter((entry) => !entry.obsolete && hasTranslation(entry) && !isFuzzy(entry));
  const byEnglish = new Map(shown.map(({msgid, msgstr}) => [msgid, msgstr[0]!]));
  return (english) => byEnglish.get(english) ?? null;
}

const columns = ['term', 'translation', 'accepted', 'also', 'definition', 'translated definition', 'note'];

/** The terminology as a table; several words in a field are parted by ` / `. */
export function terminologyCsv(entries: readonly TerminologyEntry[]): string {
  return writeCsv(
    columns,
    entries.map(({english, name, accepted, also, definition, translatedDefinition, note}) =>
      [english, name ?? '', accepted.join(' / '), also.join(' / '), definition, translatedDefinition ?? '', note],
    ),
  );
}

/** The terms of the glossary as TBX-Core (ISO 30042:2019), which tools for translators read. */
export function terminologyTbx(entries: readonly TerminologyEntry[], locale: string): string {
  const concepts = entries.filter(({id}) => id !== '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '  <tbxHeader><fileDesc><sourceDesc><p>Glossary of Kratom &amp; Mood, CC BY 4.0</p></sourceDesc></fileDesc></tbxHeader>',
    '  <text><body>',
    ...concepts.flatMap(({id, english, also, definition, name}) => [
      `    <conceptEntry id="${id}">`,
      `      <note>${escape(definition)}</note>`,
      language('en', [english, ...also]),
      ...(name ? [language(locale, [name])] : []),
      '    </conceptEntry>',
    ]),
    '  </body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function language(code: string, words: readonly string[]): string {
  const sections = words.map((word) => `<termSec><term>${escape(word)}</term></termSec>`);
  return `      <langSec xml:lang="${code}">${sections.join('')}</langSec>`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign]!);
}

/**
 * Writes the terminology of a language as a table and as TBX.
 * @returns the files, below the folder
 */
export function exportTerminology(siteDir: string, locale: string, folder: string): string[] {
  const entries = terminologyOf(siteDir, locale);
  const files = {
    [`${locale}/terminology.csv`]: terminologyCsv(entries),
    [`${locale}/terminology.tbx`]: terminologyTbx(entries, locale),
  };
  Object.entries(files).forEach(([file, text]) => writeFile(path.join(folder, file), text));
  return Object.keys(files);
}
