import {createHash} from 'node:crypto';
import {hasTranslation, isFuzzy, keyOf, type PoEntry, type PoFile} from '../po-entry';
import {isReview, isReviewed} from '../review';

export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0';
/** The namespace of this project's attributes. */
export const ownNamespace = 'urn:kratom-and-mood:exchange';
/** A translation that was made for an older English text. */
export const fuzzyState = 'gettext:fuzzy';

/** The id of a message's unit: the same in every language and at every time. */
export function unitId(entry: Pick<PoEntry, 'msgctxt' | 'msgid'>): string {
  return `m${digest(keyOf(entry))}`;
}

/** The mark of a translation as it was sent out; it tells on the way back whether somebody changed it since. */
export function stateOf({msgstr, flags}: PoEntry): string {
  return digest(`${msgstr.join('\0')}\0${flags.includes('fuzzy') ? 'fuzzy' : ''}`);
}

/**
 * Writes a catalogue as XLIFF 2.1, a unit for each message in use. Markdown stands in the segments as it is,
 * without codes of its own. Obsolete messages stay at home.
 * @param original path of the catalogue from the root of the project
 */
export function writeXliff({entries}: PoFile, {locale, original}: {locale: string; original: string}): string {
  const inUse = entries.filter(({obsolete, msgidPlural}) => !obsolete && msgidPlural === null);
  const name = original.replace(/^i18n\/[^/]+\//, '').replace(/\.po$/, '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${xliffNamespace}" xmlns:own="${ownNamespace}" version="2.1" srcLang="en" trgLang="${escape(locale)}">`,
    `  <file id="${escape(name.replaceAll('/', '.'))}" original="${escape(original)}" xml:space="preserve">`,
    ...inUse.flatMap(unit).map((line) => `    ${line}`),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unit(entry: PoEntry): string[] {
  const {msgctxt, previous} = entry;
  const notes: [string, string][] = [
    ...entry.notes.map((text): [string, string] => ['note', text]),
    ...(msgctxt === null ? [] : [['context', msgctxt] as [string, string]]),
    ...entry.references.map((text): [string, string] => ['location', text]),
    ...entry.comments.filter((text) => !isReview(text)).map((text): [string, string] => ['translator', text]),
    ...Object.entries(previous).map(([part, text]): [string, string] => [`previous-${part}`, text]),
  ];
  return [
    `<unit id="${unitId(entry)}" own:state="${stateOf(entry)}">`,
    ...(notes.length > 0
      ? [
          '  <notes>',
          ...notes.map(([category, text]) => `    <note category="${category}">${escape(text)}</note>`),
          '  </notes>',
        ]
      : []),
    `  <segment id="s" ${segmentState(entry)}>`,
    `    <source>${content(entry.msgid)}</source>`,
    ...(hasTranslation(entry) ? [`    <target>${content(entry.msgstr[0]!)}</target>`] : []),
    '  </segment>',
    '</unit>',
  ];
}

function segmentState(entry: PoEntry): string {
  if (!hasTranslation(entry)) {
    return 'state="initial"';
  }
  if (isFuzzy(entry)) {
    return `state="translated" subState="${fuzzyState}"`;
  }
  return `state="${isReviewed(entry) ? 'reviewed' : 'translated'}"`;
}

/** Text of a segment; what XML cannot hold is written as `<cp>` (XLIFF 2.1, 4.2.3.1). */
function content(text: string): string {
  return escape(text).replace(unwritable, (character) => {
    const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `<cp hex="${hex}"/>`;
  });
}

const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const references: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;'};

function escape(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => references[character]!);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
