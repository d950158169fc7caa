import {readFileSync} from 'node:fs';
import {fontCoverage} from './font-coverage';
import {shippedFonts} from './font-files';
import {eastAsianFamilies} from './rare-families';

/** Whether the book can be set in a language. */
export interface ScriptCoverage {
  /** Typefaces that have all the letters that were tried; empty when none has. */
  families: string[];
  /** Letters that no shipped font has. */
  missing: string[];
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Finds which of the shipped fonts have the letters of a language: those of its name, its months and its days. */
export function coverageOf(code: string, label: string): ScriptCoverage {
  const letters = sampleOf(code, label);
  const byFamily = new Map<string, Set<number>>();
  for (const {family, path, weight, style} of shippedFonts()) {
    if (weight === 400 && style === 'normal') {
      const known = byFamily.get(family) ?? new Set<number>();
      fontCoverage(readFileSync(path)).forEach((point) => known.add(point));
      byFamily.set(family, known);
    }
  }
  const has = (points: ReadonlySet<number>, letter: string) => points.has(letter.codePointAt(0)!);
  const whole = [...byFamily].filter(([, points]) => letters.every((letter) => has(points, letter)));
  const missing = letters.filter((letter) => ![...byFamily.values()].some((points) => has(points, letter)));
  const others = missing.filter((letter) => !eastAsian.test(letter));
  const isEastAsian = missing.length > 0 && others.length === 0;
  return {families: isEastAsian ? [...eastAsianFamilies] : whole.map(([family]) => family), missing: others};
}

function sampleOf(code: string, label: string): string[] {
  const names = Array.from({length: 12}, (_, month) => {
    const day = new Date(Date.UTC(2024, month, month + 1));
    return (['month', 'weekday'] as const).map((part) =>
      new Intl.DateTimeFormat(code, {[part]: 'long', timeZone: 'UTC'}).format(day),
    );
  });
  const text = [label, ...names.flat()].join('').normalize('NFC');
  return [...new Set(text.match(/[\p{L}\p{M}]/gu) ?? [])];
}
