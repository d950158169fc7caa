import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {UsageError} from '../floor/errors';

/** The file in which a built site says what its books are made of: one for each language. */
export const manifestName = 'print-edition.json';

/** A page of the site that becomes a chapter. */
export interface PlannedPage {
  /** Id of the doc, such as `use/law`. */
  id: string;
  /** Path of the page on the site, such as `/th/use/law/`. */
  path: string;
}

/** Pages that become a part; without a title, chapters outside the parts. */
export interface PlannedPart {
  title: string | null;
  /** Path of the page that lists them on the site, where it has one. */
  path?: string;
  pages: PlannedPage[];
}

const page = z.object({id: z.string(), path: z.string()});
const part = z.object({title: z.string().nullable(), path: z.string().optional(), pages: z.array(page)});
const version = z.object({
  /** Its name in the docs plugin, such as `current` or `1.0`. */
  version: z.string(),
  label: z.string(),
  isLast: z.boolean(),
  /** Path of its first page. */
  path: z.string(),
  date: z.string(),
  /** By sidebar, in their order; a sidebar with categories has a part for each. */
  sidebars: z.array(z.object({name: z.string(), label: z.string(), parts: z.array(part)})),
});

const shape = z.object({
  format: z.literal(1),
  locale: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  siteUrl: z.string(),
  /** Path of the language on the site. */
  baseUrl: z.string(),
  title: z.string(),
  tagline: z.string(),
  /** Path of the logo on the site. */
  logo: z.string().nullable(),
  /** One for each docs plugin, the default one first. */
  docs: z.array(z.object({id: z.string(), label: z.string(), versions: z.array(version)})),
});

/** What the books of one language are made of. */
export type PrintManifest = z.output<typeof shape>;
export type ManifestDocs = PrintManifest['docs'][number];
export type ManifestVersion = ManifestDocs['versions'][number];

/** A manifest and the folder that it was found in. */
export interface FoundManifest extends PrintManifest {
  folder: string;
}

/**
 * Finds the manifests of a built site: in its folder, and in those of its languages.
 * @returns the default language first, the others by name
 * @throws UsageError when there is none, or one was written by another version of the plugin
 */
export function findManifests(builtDir: string): FoundManifest[] {
  const folders = existsSync(builtDir)
    ? readdirSync(builtDir, {withFileTypes: true}).filter((entry) => entry.isDirectory()).map(({name}) => name).sort()
    : [];
  const found = ['', ...folders]
    .map((name) => path.join(builtDir, name))
    .filter((folder) => existsSync(path.join(folder, manifestName)))
    .map((folder) => ({...readManifest(path.join(folder, manifestName)), folder}));
  if (found.length === 0) {
    throw new UsageError(
      `Found no ${manifestName} in ${path.basename(builtDir)}, expected a site that was built with the print edition.`,
      'build the site first, with the plugin in its configuration: `docusaurus build`, or `npm run build`.',
    );
  }
  return found;
}

function readManifest(file: string): PrintManifest {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(`Unexpected content of ${manifestName}, expected what this version of the plugin writes.`, 'build the site again.');
  }
}
