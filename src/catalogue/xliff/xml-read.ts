import type {TextPlace} from '../places';

/** An element of an XML document; names are without their prefix, beside the namespace that it stands for. */
export interface XmlElement {
  namespace: string;
  name: string;
  /** Attributes without a prefix by name, others as `{namespace}name`. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  place: TextPlace;
}

/** What is wrong with an XML document, and where. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly place: TextPlace,
  ) {
    super(message);
    this.name = 'XmlError';
  }
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const name = '[\\p{L}_:][\\p{L}\\p{N}\\p{M}_:.\\-·]*';
const markup = new RegExp(
  [
    '<!--(?<comment>(?:(?!--)[\\s\\S])*)-->',
    '<!\\[CDATA\\[(?<cdata>(?:(?!\\]\\]>)[\\s\\S])*)\\]\\]>',
    '<\\?(?<instruction>(?:(?!\\?>)[\\s\\S])*)\\?>',
    `</(?<closes>${name})\\s*>`,
    `<(?<opens>${name})(?<attributes>(?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'uy',
);
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
const entities: Record<string, string> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};
/** Characters that XML 1.0 has not (2.2). */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const deepest = 64;

/**
 * Reads XML 1.0 as far as data needs it: elements, attributes, text, the five entities and character
 * references, namespaces. There are no document types, so no other entities: nothing is fetched and
 * nothing grows.
 * @throws XmlError with the place of the first thing that is wrong
 */
export function readXml(source: string): XmlElement {
  const document: XmlElement = {
    namespace: '',
    name: '',
    attributes: new Map(),
    children: [],
    place: {line: 1, column: 1},
  };
  const open = [{element: document, tag: '', scope: new Map([['xml', xmlNamespace]])}];
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let position = 0;
  let line = 1;
  let lineStart = 0;
  const fail = (message: string): never => {
    throw new XmlError(message, {line, column: position - lineStart + 1});
  };
  const moveTo = (next: number) => {
    for (let end = text.indexOf('\n', position); end >= 0 && end < next; end = text.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = end + 1;
    }
    position = next;
  };
  if (noCharacter.test(text)) {
    moveTo(text.search(noCharacter));
    fail('Unexpected character, expected the characters of XML.');
  }
  while (position < text.length) {
    if (text.startsWith('<!DOCTYPE', position)) {
      fail('Unexpected document type, expected XML without one.');
    }
    markup.lastIndex = position;
    const match = markup.exec(text);
    if (!match) {
      return fail(`Unexpected \`${text.slice(position, position + 20).split('\n')[0]}\`, expected well-formed XML.`);
    }
    const {cdata, closes, opens, attributes = '', empty, text: run} = match.groups!;
    const inside = open.at(-1)!;
    if (opens !== undefined) {
      if (open.length > deepest) {
        fail(`Unexpected element in depth ${open.length}, expected at most ${deepest}.`);
      }
      const scope = new Map(inside.scope);
      const element = toElement(opens, attributes, scope, {line, column: position - lineStart + 1}, fail);
      inside.element.children.push(element);
      if (!empty) {
        open.push({element, tag: opens, scope});
      }
    } else if (closes !== undefined) {
      if (open.length === 1 || closes !== inside.tag) {
        fail(`Unexpected </${closes}>, expected ${open.length === 1 ? 'no more' : `</${inside.tag}>`}.`);
      }
      open.pop();
    } else if (cdata !== undefined || run !== undefined) {
      inside.element.children.push(cdata ?? decode(run!, fail));
    }
    moveTo(position + match[0].length);
  }
  const [root, ...others] = document.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (open.length > 1 || typeof root !== 'object' || others.length > 0) {
    return fail(
      open.length > 1 ? `Unexpected end, expected </${open.at(-1)!.tag}>.` : 'Expected one element around all.',
    );
  }
  return root;
}

type Fail = (message: string) => never;

function toElement(tag: string, raw: string, scope: Map<string, string>, place: TextPlace, fail: Fail): XmlElement {
  const pairs = [...raw.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, decode((double ?? single ?? '').replace(/[\t\n]/g, ' '), fail)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) {
    fail('Unexpected second attribute of the same name, expected each once.');
  }
  for (const [key, value] of pairs) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      scope.set(key === 'xmlns' ? '' : key.slice(6), value);
    }
  }
  const resolve = (qualified: string, isElement: boolean): [string, string] => {
    const colon = qualified.indexOf(':');
    const prefix = qualified.slice(0, Math.max(colon, 0));
    const namespace = prefix === '' && !isElement ? '' : (scope.get(prefix) ?? (prefix === '' ? '' : undefined));
    return [
      namespace ?? fail(`Unexpected prefix ${prefix}, expected one that is declared.`),
      qualified.slice(colon + 1),
    ];
  };
  const [namespace, local] = resolve(tag, true);
  const attributes = pairs
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]): [string, string] => {
      const [space, own] = resolve(key, false);
      return [space ? `{${space}}${own}` : own, value];
    });
  return {namespace, name: local, attributes: new Map(attributes), children: [], place};
}

function decode(text: string, fail: Fail): string {
  return text.replace(/&([^;\s]{0,12};)?/g, (whole: string, reference = '') => {
    const [, digits] = /^#(\d{1,7}|x[0-9a-fA-F]{1,6});$/.exec(reference) ?? [];
    const code = digits ? Number(digits.startsWith('x') ? `0${digits}` : digits) : NaN;
    const character = digits
      ? code <= 0x10ffff
        ? String.fromCodePoint(code)
        : '\0'
      : entities[reference.slice(0, -1)];
    if (character === undefined || noCharacter.test(character)) {
      return fail(
        `Unexpected \`${whole.slice(0, 14)}\`, expected &amp;, &lt;, &gt;, &quot;, &apos; or the number of a character.`,
      );
    }
    return character;
  });
}
