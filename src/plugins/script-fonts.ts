import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import {oncePerSite} from '../floor/bundle-script';
import {compileBrowserScript} from './browser-script';

/** A script for which a font is kept ready. */
interface Script {
  /** File of a variable font, both weights in one, so that a page needs one request. */
  font: string;
  /** The letters of the subset, as pairs of first and last. */
  ranges: readonly (readonly [first: string, last: string])[];
  /** Letters that differ in width in every font. */
  letters: string;
}

const family = (name: string, subset: string) => `@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`;

/**
 * By the code of the script in ISO 15924. A font for Latin is on every system, and one for Han would weigh
 * megabytes. Arabic has here the letters, vowel marks and digits of standard Arabic.
 */
const scripts: Readonly<Record<string, Script>> = {
  Arab: {font: family('noto-sans-arabic', 'arabic'), ranges: [['ء', 'غ'], ['ـ', 'ْ'], ['٠', '٬'], ['،', '،'], ['؛', '؛'], ['؟', '؟']], letters: 'اسصم'},
  Thai: {font: family('noto-sans-thai', 'thai'), ranges: [['ก', 'ฺ'], ['฿', '๛']], letters: 'กณาเ'},
};

/** A font as the site sends it. */
interface ScriptFont {
  /** Path below the root of the site; its hash changes with the font. */
  file: string;
  bytes: Buffer;
  letters: string;
}

/** Makes the fonts for systems that have none of their own, once for all languages, by script. */
const makeScriptFonts = oncePerSite(async (siteDir): Promise<ReadonlyMap<string, ScriptFont>> => {
  const require = createRequire(path.join(siteDir, 'package.json'));
  const made = await Promise.all(
    Object.entries(scripts).map(async ([code, {font, ranges, letters}]) => {
      const text = ranges.flatMap(([first, last]) => charactersBetween(first, last)).join('');
      const bytes = await subsetFont(readFileSync(require.resolve(font)), text, {targetFormat: 'woff2', variationAxes: {wght: {min: 400, max: 700}}});
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      return [code, {file: `assets/${code.toLowerCase()}-${hash}.woff2`, bytes, letters}] as const;
    }),
  );
  return new Map(made);
});

/**
 * The element that fetches a font for a language where the system has none; empty when its script needs none.
 * @param root path of the site on its host, with a slash at both ends
 */
export async function missingFontElement(siteDir: string, locale: string, root: string): Promise<string> {
  const font = (await makeScriptFonts(siteDir)).get(new Intl.Locale(locale).maximize().script ?? '');
  return font ? `<script data-font="${root}${font.file}" data-letters="${font.letters}">${compileBrowserScript(siteDir, 'missing-font')}</script>` : '';
}

/** Writes the fonts of the scripts that the languages have into the folder of the site. */
export async function writeScriptFonts(siteDir: string, outDir: string, locales: readonly string[]): Promise<void> {
  const fonts = await makeScriptFonts(siteDir);
  for (const code of new Set(locales.map((locale) => new Intl.Locale(locale).maximize().script ?? ''))) {
    const font = fonts.get(code);
    if (font) {
      mkdirSync(path.join(outDir, path.dirname(font.file)), {recursive: true});
      writeFileSync(path.join(outDir, font.file), font.bytes);
    }
  }
}

function charactersBetween(first: string, last: string): string[] {
  const from = first.codePointAt(0)!;
  return Array.from({length: last.codePointAt(0)! - from + 1}, (_, index) => String.fromCodePoint(from + index));
}
