import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import {fontCoverage, postScriptName} from './font-coverage';
import type {Font} from './fonts';
import {rareFamilies} from './rare-families';

interface Slice {
  file: string;
  holds(code: number): boolean;
}

/**
 * Makes small static fonts with just the characters wanted. Whole Chinese and Japanese fonts weigh
 * tens of megabytes, and the variable ones that are small would become Type 3 in a PDF.
 * @param codes code points that no other font of the book has
 * @returns a font in each weight and style for each slice that holds some of them; none when none does
 */
export async function rareFonts(codes: ReadonlySet<number>): Promise<Font[]> {
  const fonts: Font[] = [];
  let wanted = [...codes].sort((a, b) => a - b);
  for (const family of rareFamilies) {
    for (const slice of wanted.length > 0 ? slicesOf(family) : []) {
      const text = String.fromCodePoint(...wanted.filter((code) => slice.holds(code)));
      if (text) {
        const made = await instancesOf(family, slice.file, text);
        fonts.push(...made);
        wanted = wanted.filter((code) => !made[0]!.coverage.has(code));
      }
    }
  }
  return fonts;
}

async function instancesOf(family: string, file: string, text: string): Promise<Font[]> {
  const source = readFileSync(file);
  const byWeight = [400, 600] as const;
  const instances = await Promise.all(
    byWeight.map(async (weight) => {
      const bytes = await subsetFont(source, text, {targetFormat: 'truetype', variationAxes: {wght: weight}});
      return {weight, bytes, coverage: fontCoverage(bytes), postScriptName: postScriptName(bytes)};
    }),
  );
  const name = path.basename(file, '.woff2');
  return instances.flatMap((instance) =>
    (['normal', 'italic'] as const).map((style): Font => ({
      ...instance,
      family,
      style,
      path: file,
      address: `/fonts/${name}-${instance.weight}-${style}.ttf`,
    })),
  );
}

function slicesOf(family: string): Slice[] {
  const require = createRequire(import.meta.url);
  const name = family.toLowerCase().replaceAll(' ', '-');
  const ranges = require(`@fontsource-variable/${name}/unicode.json`) as Record<string, string>;
  return Object.entries(ranges).map(([key, range]) => {
    const pairs = range.split(',').map((part) => {
      const [from, to] = part.trim().slice(2).split('-');
      return [parseInt(from!, 16), parseInt(to ?? from!, 16)] as const;
    });
    const slice = key.replace(/[[\]]/g, '');
    return {
      file: require.resolve(`@fontsource-variable/${name}/files/${name}-${slice}-wght-normal.woff2`),
      holds: (code) => pairs.some(([from, to]) => code >= from && code <= to),
    };
  });
}
