import type {Locale} from '../site';
import type {Chapter, Paper} from './types';

/** Width and height in millimetres. */
export const paperSizesMm: Record<Paper, [number, number]> = {a4: [210, 297], letter: [215.9, 279.4]};

const marginsMm = {top: 26, bottom: 28, inner: 29, outer: 35};

interface Heads {
  locale: Locale;
  paper: Paper;
  bookTitle: string;
  chapters: readonly Pick<Chapter, 'id' | 'title'>[];
  referencesTitle: string;
}

/**
 * The `@page` rules of a book: paper, margins mirrored at the binding, page numbers at the outer
 * edge (roman before the first part), the book's title over left-hand pages and the chapter's over
 * right-hand ones. In a book bound at the right, the first of two facing pages is the one on the right.
 */
export function pageRules({locale, paper, bookTitle, chapters, referencesTitle}: Heads): string {
  const [width, height] = paperSizesMm[paper];
  const {top, bottom, inner, outer} = marginsMm;
  const [verso, recto] = locale.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const head = (name: string, title: string) =>
    `@page ${name}:${verso}{@top-${verso}{content:${cssString(bookTitle)}}}` +
    `@page ${name}:${recto}{@top-${recto}{content:${cssString(title)}}}`;
  const sides = (['left', 'right'] as const).map((side) => {
    const margins = side === 'left' ? `${outer}mm;margin-right:${inner}mm` : `${inner}mm;margin-right:${outer}mm`;
    const box = 'font:400 8.5pt var(--heads);color:#4a5b60';
    return (
      `@page:${side}{margin-left:${margins};@top-${side}{${box};vertical-align:bottom;padding-bottom:6mm}` +
      `@bottom-${side}{${box};font-size:9.5pt;vertical-align:top;padding-top:8mm;content:counter(page)}}` +
      `@page front:${side}{@bottom-${side}{content:counter(front,lower-roman)}}` +
      `@page cover:${side}{@bottom-${side}{content:none}}` +
      `@page blank:${side}{@bottom-${side}{content:none}}`
    );
  });
  return [
    `.cover{height:${height - top - bottom - 1}mm}`,
    `@page{size:${width}mm ${height}mm;margin:${top}mm ${outer}mm ${bottom}mm ${inner}mm}`,
    ...sides,
    ...['cover', 'front', 'blank'].map((name) => `@page ${name}{counter-increment:page 0 front 1}`),
    ...chapters.map(({id, title}) => head(id, title.text)),
    head('references', referencesTitle),
  ].join('\n');
}

/** A string for CSS inside a style element. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
