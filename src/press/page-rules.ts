import {textArea, type PageLayout} from './page-layout';
import type {BookLocale, Chapter} from './types';

interface Heads {
  locale: BookLocale;
  layout: PageLayout;
  bookTitle: string;
  parts: readonly ({title: string; chapters: readonly Pick<Chapter, 'id' | 'title'>[]})[];
  /** Titles over the pages that follow the parts, by the name of their pages. */
  back: Readonly<Record<string, string>>;
}

/** Pages that count in roman numerals, and pages that show no number. */
const frontNames = ['half-title', 'title', 'front', 'blank'];
const bareNames = ['half-title', 'title', 'blank', 'vacat'];

/**
 * The `@page` rules of a book: paper, margins mirrored at the binding, page numbers at the outer
 * edge (roman before the first part), the part's title over left-hand pages and the chapter's over
 * right-hand ones. In a book bound at the right, the first of two facing pages is the one on the right.
 */
export function pageRules({locale, layout, bookTitle, parts, back}: Heads): string {
  const [verso, recto] = locale.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const head = (name: string, left: string, right: string) =>
    `@page ${name}:${verso}{@top-${verso}{content:${cssString(left)}}}` +
    `@page ${name}:${recto}{@top-${recto}{content:${cssString(right)}}}`;
  const wide = (name: string) => `@page ${name}{${wideSize(layout)}}`;
  const chapters = parts.flatMap((part) => part.chapters.map((chapter) => ({part, chapter})));
  return [
    heights(layout),
    `@page{${portraitSize(layout)}}`,
    ...sideRules(layout),
    ...frontNames.map((name) => `@page ${name}{counter-increment:page 0 front 1}`),
    ...chapters.flatMap(({part, chapter: {id, title}}) => [
      head(id, part.title, title.text),
      head(`${id}-wide`, part.title, title.text),
      wide(`${id}-wide`),
    ]),
    ...Object.entries(back).map(([name, title]) => head(name, bookTitle, title)),
  ].join('\n');
}

function sideRules({margins: {inner, outer}, slug, sheets}: PageLayout): string[] {
  const small = sheets.includes('small');
  const [headSize, numberSize, above, below] = small ? [7.4, 8.2, 4, 5] : [8.5, 9.5, 6, 8];
  return (['left', 'right'] as const).flatMap((side) => {
    const [left, right] = side === 'left' ? [outer, inner] : [inner, outer];
    const box = `font:400 ${headSize}pt var(--heads);color:var(--quiet)`;
    return [
      `@page:${side}{margin-left:${left + slug}mm;margin-right:${right + slug}mm;` +
        `@top-${side}{${box};vertical-align:bottom;padding-bottom:${above}mm}` +
        `@bottom-${side}{${box};font-size:${numberSize}pt;vertical-align:top;padding-top:${below}mm;content:counter(page)}}`,
      `@page front:${side}{@bottom-${side}{content:counter(front,lower-roman)}}`,
      ...bareNames.map((name) => `@page ${name}:${side}{@bottom-${side}{content:none}}`),
    ];
  });
}

function portraitSize({trim: [width, height], margins, slug}: PageLayout): string {
  const {top, bottom, inner, outer} = margins;
  const margin = [top, outer, bottom, inner].map((length) => `${length + slug}mm`).join(' ');
  return `size:${width + 2 * slug}mm ${height + 2 * slug}mm;margin:${margin}`;
}

/** A page for wide tables: on a screen it lies on its side, on paper only what is on it does. */
function wideSize({trim: [width, height], slug, sideways}: PageLayout): string {
  const turn = sideways === 'content' ? ';page-orientation:rotate-left' : '';
  return `size:${height + 2 * slug}mm ${width + 2 * slug}mm${turn}`;
}

/** Pages whose content is spread over the whole height, and drawings that must leave room for their captions. */
function heights(layout: PageLayout): string {
  const height = Math.floor(textArea(layout)[1] - 1);
  const forCaption = 50;
  return `.half-title,.title-page{height:${height}mm}.chart-drawing,.map,.chapter img{max-height:${height - forCaption}mm}`;
}

/** A string for CSS inside a style element. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
