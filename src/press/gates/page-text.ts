import {PDFRawStream, type PDFDict, type PDFPage} from '@cantoo/pdf-lib';
import {operandsOf, readOperators} from '../finish/content-operators';
import {itemsOf, nameOf} from '../finish/objects';
import {bytesOf} from '../finish/streams';
import {fromHex, type FontTexts, type GlyphText} from '../finish/font-text';

/** What a page shows, by its marked content. */
export interface PageText {
  /** The text of each piece of content of the structure, by its number. */
  tagged: Map<number, string>;
  /** The texts of artifacts. */
  artifacts: string[];
  /** What is wrong: text that is neither, a glyph without text, a missing glyph. */
  faults: string[];
}

interface Level {
  kind: 'content' | 'artifact' | 'actual' | 'reversed' | 'other';
  number: number;
  pieces: string[];
}

/** Reads the text of a page as its marked content, `ActualText` and `ReversedChars` say (ISO 32000-1, 14.6 and 14.9.4). */
export function readPageText(page: PDFPage, fonts: FontTexts): PageText {
  const text: PageText = {tagged: new Map(), artifacts: [], faults: []};
  for (const reference of itemsOf(page.doc.context, page.node.get(nameOf('Contents')))) {
    const stream = page.doc.context.lookup(reference);
    if (stream instanceof PDFRawStream) {
      readContent(bytesOf(stream), {text, fonts, resources: page.node.Resources()});
    }
  }
  return text;
}

interface Place {
  text: PageText;
  fonts: FontTexts;
  resources: PDFDict | undefined;
}

function readContent(bytes: Uint8Array, {text, fonts, resources}: Place): void {
  const levels: Level[] = [];
  let font: GlyphText = () => undefined;
  for (const operator of readOperators(bytes)) {
    const {name} = operator;
    if (name === 'BDC' || name === 'BMC') {
      levels.push(levelOf(operandsOf(bytes, operator)));
    } else if (name === 'EMC') {
      close(levels.pop(), levels, text);
    } else if (name === 'Tf') {
      font = fonts.of(resources, operandsOf(bytes, operator)[0]!.slice(1));
    } else if (name === 'Tj' || name === 'TJ') {
      show(operandsOf(bytes, operator)[0]!, {font, levels, text});
    }
  }
  if (levels.length > 0) {
    text.faults.push('marked content that does not end');
  }
}

function show(operand: string, {font, levels, text}: {font: GlyphText; levels: Level[]; text: PageText}): void {
  const glyphs = [...operand.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, digits]) => digits!.match(/.{4}/g) ?? []);
  const top = levels.at(-1);
  const isActual = levels.some(({kind}) => kind === 'actual');
  const pieces = glyphs.map((glyph) => {
    const piece = font(parseInt(glyph, 16));
    if (parseInt(glyph, 16) === 0) {
      text.faults.push('a missing glyph');
    } else if (piece === undefined) {
      text.faults.push(`glyph ${glyph} without text`);
    }
    return piece ?? '';
  });
  if (!levels.some(({kind}) => kind === 'content' || kind === 'artifact')) {
    text.faults.push(`'${pieces.join('')}' is neither content of the structure nor artifact`);
  }
  if (!isActual) {
    top?.pieces.push(...pieces);
  }
}

function levelOf([tag, properties = '']: readonly string[]): Level {
  const number = /\/MCID (\d+)/.exec(properties)?.[1];
  const actual = /\/ActualText\s*(<[0-9a-f]*>|\((?:[^\\)]|\\.)*\))/i.exec(properties)?.[1];
  if (number !== undefined) {
    return {kind: 'content', number: Number(number), pieces: []};
  }
  if (actual !== undefined) {
    return {kind: 'actual', number: 0, pieces: [textOf(actual)]};
  }
  const kind = tag === '/Artifact' ? 'artifact' : tag === '/ReversedChars' ? 'reversed' : 'other';
  return {kind, number: 0, pieces: []};
}

function textOf(string: string): string {
  return string.startsWith('<')
    ? fromHex(string.slice(1, -1).replace(/^feff/i, ''))
    : string.slice(1, -1).replace(/\\(.)/g, '$1');
}

function close(level: Level | undefined, levels: readonly Level[], text: PageText): void {
  if (!level) {
    text.faults.push('an end of marked content without beginning');
    return;
  }
  const pieces = level.kind === 'reversed' ? level.pieces.reverse() : level.pieces;
  if (level.kind === 'content') {
    text.tagged.set(level.number, (text.tagged.get(level.number) ?? '') + pieces.join(''));
  } else if (level.kind === 'artifact') {
    text.artifacts.push(pieces.join(''));
  } else {
    levels.at(-1)?.pieces.push(...(level.kind === 'actual' ? [pieces.join('')] : pieces));
  }
}
