import type {Finding} from '../../floor/errors';
import type {TextPlace} from '../places';
import {fuzzyState, ownNamespace, xliffNamespace} from './write-xliff';
import {readXml, XmlError, type XmlElement} from './xml-read';

/** A unit of an XLIFF file. */
export interface XliffUnit {
  id: string;
  /** The mark of the translation as it was sent out; null when the tool has dropped it. */
  sent: string | null;
  source: string;
  target: string;
  state: 'translated' | 'fuzzy' | 'reviewed';
  /** English text that a fuzzy translation was made for. */
  previous: Record<string, string>;
  place: TextPlace;
}

/** What a translator's file holds. */
export interface XliffFile {
  locale: string;
  /** Path of the catalogue that it was made from. */
  original: string;
  units: XliffUnit[];
}

const largest = 16 * 1024 * 1024;

/** Reads XLIFF 2.0 or 2.1 as tools give it back; units that cannot be read are findings, the others are there. */
export function readXliff(bytes: Uint8Array, file: string): {files: XliffFile[]; findings: Finding[]} {
  const findings: Finding[] = [];
  const report = ({line, column}: TextPlace, code: string, message: string, hint: string) =>
    findings.push({file, line, column, code, message, hint});
  const root = readRoot(bytes, report);
  if (!root) {
    return {files: [], findings};
  }
  const files = elements(root, 'file').map((element) => ({
    locale: root.attributes.get('trgLang') ?? '',
    original: element.attributes.get('original') ?? '',
    units: unitsIn(element).flatMap((unit) => readUnit(unit, report) ?? []),
  }));
  return {files, findings};
}

type Report = (place: TextPlace, code: string, message: string, hint: string) => void;

function readRoot(bytes: Uint8Array, report: Report): XmlElement | null {
  const start = {line: 1, column: 1};
  if (bytes.length > largest) {
    report(
      start,
      'XLIFF_SIZE',
      `Unexpected size of ${bytes.length} bytes, expected at most ${largest}.`,
      'send one catalogue a file.',
    );
    return null;
  }
  try {
    const root = readXml(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    const version = root.attributes.get('version') ?? '';
    if (root.namespace === xliffNamespace && root.name === 'xliff' && ['2.0', '2.1'].includes(version)) {
      return root;
    }
    const found = root.name === 'xliff' ? `XLIFF ${version}` : `<${root.name}>`;
    report(
      root.place,
      'XLIFF_VERSION',
      `Unexpected ${found}, expected XLIFF 2.0 or 2.1.`,
      'export from your tool as XLIFF 2.',
    );
  } catch (error) {
    const {message} = error as Error;
    const place = error instanceof XmlError ? error.place : start;
    report(
      place,
      'XLIFF_SYNTAX',
      error instanceof XmlError ? message : 'Unexpected bytes, expected UTF-8.',
      'save the file again from your tool, as UTF-8.',
    );
  }
  return null;
}

function elements(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child === 'object' && child.namespace === xliffNamespace && child.name === name,
  );
}

function unitsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.namespace !== xliffNamespace) {
      return [];
    }
    return child.name === 'unit' ? [child] : child.name === 'group' ? unitsIn(child) : [];
  });
}

/** A tool may have cut a unit into several segments; joined, they are the message again. */
function readUnit(unit: XmlElement, report: Report): XliffUnit | null {
  const parts = unit.children.filter(
    (child): child is XmlElement =>
      typeof child === 'object' && child.namespace === xliffNamespace && ['segment', 'ignorable'].includes(child.name),
  );
  const segments = parts.filter(({name}) => name === 'segment');
  const isWhole = segments.every((segment) => elements(segment, 'target').length === 1);
  const text = (name: 'source' | 'target') =>
    parts.map((part) => textOf(elements(part, name)[0] ?? elements(part, 'source')[0])).join('');
  try {
    return {
      id: unit.attributes.get('id') ?? '',
      sent: unit.attributes.get(`{${ownNamespace}}state`) ?? null,
      source: text('source'),
      target: isWhole && segments.length > 0 ? text('target') : '',
      state: stateOfSegments(segments),
      previous: previousOf(unit),
      place: unit.place,
    };
  } catch (error) {
    report(
      unit.place,
      'XLIFF_CODES',
      (error as Error).message,
      'keep the signs of Markdown as they are, without codes of the tool.',
    );
    return null;
  }
}

function stateOfSegments(segments: readonly XmlElement[]): XliffUnit['state'] {
  const all = segments.map(({attributes}) => ({
    state: attributes.get('state') ?? 'initial',
    isFuzzy: attributes.get('subState') === fuzzyState,
  }));
  if (all.some(({state, isFuzzy}) => isFuzzy || state === 'initial')) {
    return 'fuzzy';
  }
  return all.every(({state}) => state === 'reviewed' || state === 'final') ? 'reviewed' : 'translated';
}

function previousOf(unit: XmlElement): Record<string, string> {
  const notes = elements(unit, 'notes').flatMap((list) => elements(list, 'note'));
  return Object.fromEntries(
    notes.flatMap((note) => {
      const [, part] = /^previous-(msgid|msgctxt)$/.exec(note.attributes.get('category') ?? '') ?? [];
      return part ? [[part, textOf(note)]] : [];
    }),
  );
}

/** Text without marks of the tool; codes, which this project sends none of, cannot be turned back into Markdown. */
function textOf(element: XmlElement | undefined): string {
  const parts = (element?.children ?? []).map((child) => {
    if (typeof child === 'string') {
      return child;
    }
    switch (child.namespace === xliffNamespace ? child.name : '') {
      case 'cp':
        return String.fromCodePoint(parseInt(child.attributes.get('hex') ?? '', 16));
      case 'mrk':
        return textOf(child);
      case 'sm':
      case 'em':
        return '';
      default:
        throw new Error(`Unexpected <${child.name}> in a text, expected plain text.`);
    }
  });
  return parts.join('');
}
