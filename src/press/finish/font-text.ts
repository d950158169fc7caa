import {PDFDict, PDFRawStream, type PDFDocument, type PDFObject} from '@cantoo/pdf-lib';
import {nameOf} from './objects';
import {bytesOf} from './streams';

/** Tells the text of the glyphs of one font. */
export type GlyphText = (glyph: number) => string | undefined;

/** Reads what the fonts of a file say their glyphs mean (ISO 32000-1, 9.10.3); each font once. */
export class FontTexts {
  private readonly known = new Map<PDFObject, GlyphText>();

  constructor(private readonly pdf: PDFDocument) {}

  /** The font that a page calls by a name, such as `F4`. */
  of(resources: PDFDict | undefined, name: string): GlyphText {
    const fonts = resources?.lookup(nameOf('Font'));
    const font = fonts instanceof PDFDict ? fonts.lookup(nameOf(name)) : undefined;
    if (!(font instanceof PDFDict)) {
      return () => undefined;
    }
    const known = this.known.get(font) ?? this.read(font);
    this.known.set(font, known);
    return known;
  }

  private read(font: PDFDict): GlyphText {
    const stream = font.lookup(nameOf('ToUnicode'));
    const map = stream instanceof PDFRawStream ? readMap(Buffer.from(bytesOf(stream)).toString('latin1')) : new Map();
    return (glyph) => map.get(glyph);
  }
}

function readMap(source: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi)) {
      map.set(parseInt(glyph, 16), fromHex(text));
    }
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = parseInt(from, 16);
      const start = fromHex(text);
      const last = start.charCodeAt(start.length - 1);
      for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1) {
        map.set(glyph, start.slice(0, -1) + String.fromCharCode(last + glyph - first));
      }
    }
  }
  return map;
}

/** Text from the hexadecimal digits of UTF-16. */
export function fromHex(digits: string): string {
  const units = digits.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}
