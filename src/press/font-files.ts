import {createRequire} from 'node:module';
import {rareFamilies} from './rare-families';

/** A font that the book may use: one file of one style of a typeface. */
export interface FontFile {
  family: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** Absolute path of a WOFF 1 or TrueType file. */
  path: string;
  /** How much larger than its nominal size it is set, to look as large as the others. */
  scale?: number;
}

/** What the imprint calls the typefaces of a language, and what CSS sets text and headings in. */
export interface Typefaces {
  text: string;
  heads: string;
}

const serif = 'Source Serif 4';
const sans = 'Source Sans 3';
const mono = 'DejaVu Sans Mono';

/** Arabic and Thai texts take Latin words and digits from their own typeface, so that a line is one run. */
const typefacesByLanguage: Record<string, Typefaces> = {
  ar: {text: 'Amiri', heads: 'Amiri'},
  th: {text: 'Sarabun', heads: 'Sarabun'},
};

/** @param own typefaces that a site sets languages in, in place of those that come with the press */
export function typefacesOf(language: string, own: Readonly<Record<string, Typefaces>> = {}): Typefaces {
  const all = {...typefacesByLanguage, ...own};
  return all[language] ?? all[language.split('-')[0]!] ?? own.en ?? {text: serif, heads: sans};
}

/** CSS that sets each language in its own typefaces; every list goes on with all the others. */
export function typefaceStyles(own: Readonly<Record<string, Typefaces>> = {}): string {
  const added = Object.values(own).flatMap(({text, heads}) => [text, heads]);
  const families = [...new Set([serif, sans, 'Amiri', 'Sarabun', ...rareFamilies, mono, ...added])];
  const list = (first: string) => [first, ...families.filter((family) => family !== first)].map(quote).join(',');
  const rule = (selector: string, {text, heads}: Typefaces) =>
    `${selector}{--text:${list(text)};--heads:${list(heads)};font-family:var(--text)}`;
  const code = `:root{--code:${list(mono)}}`;
  return [
    code,
    rule(':where(:root,[lang])', typefacesOf('en', own)),
    ...Object.entries({...typefacesByLanguage, ...own}).map(([code, faces]) => rule(`:where([lang|="${code}"])`, faces)),
  ].join('\n');
}

/** Fonts for code, which also have arrows, frames and signs that others lack. Books without either do without them. */
export function codeFonts(): FontFile[] {
  const require = createRequire(import.meta.url);
  return styles.map(({weight, style}) => {
    const path = require.resolve(`@fontsource/dejavu-mono/files/dejavu-mono-latin-${weight === 400 ? 400 : 700}-normal.woff`);
    return {family: mono, weight, style, path, scale: 0.92};
  });
}

const quote = (family: string) => JSON.stringify(family);

/**
 * The font files that the project ships, all static: a variable font becomes Type 3 in a PDF.
 * Amiri is taken whole, because Arabic set from slices is cut into a run per word.
 * A slice listed later wins where two hold the same character.
 */
export function shippedFonts(): FontFile[] {
  const require = createRequire(import.meta.url);
  const latinSubsets = ['cyrillic', 'greek', 'vietnamese', 'latin-ext', 'latin'];
  const sliced = (family: string, name: string, subsets: string[]): FontFile[] =>
    subsets.flatMap((subset) =>
      styles.map(({weight, style}) => {
        const path = require.resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff`);
        return {family, weight, style, path};
      }),
    );
  const amiri = styles.map(({weight, style}): FontFile => {
    const name = `${weight === 400 ? '400Regular' : '700Bold'}${style === 'italic' ? '_Italic' : ''}`;
    return {
      family: 'Amiri',
      weight,
      style,
      scale: 1.16,
      path: require.resolve(`@expo-google-fonts/amiri/${name}/Amiri_${name}.ttf`),
    };
  });
  return [
    ...sliced(serif, 'source-serif-4', latinSubsets),
    ...sliced(sans, 'source-sans-3', latinSubsets),
    ...sliced('Sarabun', 'sarabun', ['latin-ext', 'latin', 'thai']),
    ...amiri,
  ];
}

const styles = [
  {weight: 400, style: 'normal'},
  {weight: 400, style: 'italic'},
  {weight: 600, style: 'normal'},
  {weight: 600, style: 'italic'},
] as const;
