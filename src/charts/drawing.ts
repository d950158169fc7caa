import type {Element} from 'hast';
import {h} from '../evidence/hast';
import {untranslated} from '../evidence/inline';
import type {PageContext} from '../evidence/page-context';
import {isolateLatin} from './isolate';
import {textWidth, wrapText} from './wrap';

/** The width of every drawing in its own units: a phone shows them at about their size. */
export const drawingWidth = 340;
/** Sizes of type in units of the drawing; the smaller one stays above 11 px on a phone 360 px wide. */
export const labelSize = 13;
export const smallSize = 12;
const leading = 1.34;

/** What the parts of one drawing are made with. */
export interface Pen {
  page: PageContext;
  rtl: boolean;
}

/** A part of a drawing: its elements, with their top at 0, and its height. */
export interface Piece {
  height: number;
  children: Element[];
}

/** Where a text stands: from the side where the language begins its lines, towards its end. */
export interface TextPlace {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  className: string;
}

/** The distance from the left for a distance from the side where lines begin. */
export function fromLeft({rtl}: Pen, x: number): number {
  return rtl ? drawingWidth - x : x;
}

/** Puts a part of a drawing lower. */
export function moveDown(y: number, children: Element[]): Element {
  return h('g', {transform: `translate(0,${y})`}, children);
}

/** Sets numbers and signs, which run from left to right in every language. */
export function setNumber(pen: Pen, text: string, place: TextPlace): Element {
  return textElement(pen, [text], place, {ltr: true});
}

/** Sets a string of the interface on as many lines as its width asks for. */
export function setMessage(pen: Pen, text: string, place: TextPlace, width: number): Piece {
  return setLines(pen, text, {...place, width}, true);
}

/** Sets a text of the data in the page's language; English where there is no translation, and marked so. */
export function setDataText(pen: Pen, msgid: string, place: TextPlace, width: number): Piece {
  const {text, translated} = pen.page.dataText(msgid);
  return setLines(pen, text, {...place, width}, translated);
}

/** About how wide a text of the data is on one line. */
export function dataTextWidth(pen: Pen, msgid: string, size: number): number {
  return textWidth(pen.page.dataText(msgid).text, size);
}

function setLines(pen: Pen, text: string, place: TextPlace & {width: number}, translated: boolean): Piece {
  const {size = labelSize, width} = place;
  const lines = wrapText(text, {locale: translated ? pen.page.locale : 'en', width, size});
  return {
    height: lines.length * lineHeight(size),
    children: [textElement(pen, lines, place, {ltr: !pen.rtl || !translated, foreign: !translated})],
  };
}

export function lineHeight(size: number): number {
  return Math.round(size * leading * 10) / 10;
}

/** How much width a number needs at the end of a line. */
export function numberWidth(text: string): number {
  return textWidth(text, labelSize) + 10;
}

interface Direction {
  ltr: boolean;
  foreign?: boolean;
}

/** `y` is the top of the first line. */
function textElement(pen: Pen, lines: readonly string[], place: TextPlace, {ltr, foreign}: Direction): Element {
  const {x, y, anchor = 'start', size = labelSize, className} = place;
  const left = fromLeft(pen, x);
  const turned = pen.rtl && ltr ? {start: 'end', middle: 'middle', end: 'start'}[anchor] : anchor;
  const content = (line: string) => (pen.rtl && !ltr ? isolateLatin(line) : line);
  return h(
    'text',
    {
      className: [className],
      x: String(left),
      y: String(Math.round((y + size * 0.98) * 10) / 10),
      fontSize: String(size),
      textAnchor: turned,
      direction: pen.rtl && ltr ? 'ltr' : undefined,
      ...(foreign && {lang: untranslated.lang, dataUntranslated: ''}),
    },
    lines.length === 1
      ? content(lines[0]!)
      : lines.map((line, index) => h('tspan', {x: String(left), dy: index === 0 ? undefined : String(lineHeight(size))}, content(line))),
  );
}
