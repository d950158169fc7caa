import * as z from 'zod';
import {UsageError} from '../floor/errors';
import type {PrintEditionOptions} from './edition-options';
import {pressMessages} from './message-ids';
import {formats, papers} from './options';

const isTexts = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');

const text = z.custom((value) => typeof value === 'string' || typeof value === 'function' || isTexts(value), {
  error: 'a text, a text for each language such as {en: \'…\', es: \'…\'}, or a function (locale) => text',
});
const name = (what: string) => z.string({error: what}).min(1, {error: what});
const names = (what: string) => z.array(name(what), {error: what}).min(1, {error: what});
const fn = (what: string) => z.custom((value) => typeof value === 'function', {error: what});
const day = z.iso.date({error: 'a day such as 2026-11-24'});
const object = <T extends z.ZodRawShape>(shape: T, what: string) => z.strictObject(shape, {error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : what)});
const record = <T extends z.ZodType>(value: T, what: string) => z.record(z.string(), value, {error: what});
const notice = object({title: text, text}, 'an object {title, text}');

const labelIds = Object.keys(pressMessages);
const labels = z.partialRecord(z.enum(labelIds as [string, ...string[]]), z.string({error: 'a text'}), {error: 'an object of texts by the id of the label'});
const paper = z.enum(papers, {error: papers.map((value) => `'${value}'`).join(' or ')});
const format = z.enum(formats, {error: `one of ${formats.map((value) => `'${value}'`).join(', ')}`});
const typefaces = object({text: name('the family of a font'), heads: name('the family of a font')}, 'an object {text, heads}');
const fontFile = object(
  {
    family: name('the family of the font'),
    weight: z.union([z.literal(400), z.literal(600)], {error: '400 or 600'}),
    style: z.enum(['normal', 'italic'], {error: "'normal' or 'italic'"}),
    path: name('the path of a WOFF 1 or TrueType file'),
    scale: z.number({error: 'a number such as 1.1'}).positive({error: 'a number above 0'}).optional(),
  },
  'an object {family, weight, style, path}',
);
const book = object(
  {
    docs: z.union([name('the id of a docs plugin'), names('ids of docs plugins')], {error: "the id of a docs plugin such as 'default', or a list of ids"}).optional(),
    sidebars: names('a list of names of sidebars').optional(),
    versions: z.union([z.enum(['last', 'all']), names('names of versions')], {error: "'last', 'all' or a list of names of versions"}).optional(),
    title: text.optional(),
    tagline: text.optional(),
    partTitles: record(text, 'an object of titles by the name of the sidebar').optional(),
  },
  "an object such as {docs: 'default'}",
);

const shape = object(
  {
    id: z.string().optional(),
    title: text.optional(),
    tagline: text.optional(),
    author: text.optional(),
    licence: text.optional(),
    logo: name('the path of a picture in the folder static, or null').nullable().optional(),
    name: z.string({error: 'a name for files'}).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {error: 'letters, digits, full stops, underscores and hyphens'}).optional(),
    books: z.array(book, {error: "a list of books such as [{docs: 'default'}]"}).min(1, {error: 'a list with at least one book'}).optional(),
    versions: record(
      object(
        {name: name('a name').optional(), label: text.optional(), date: day.optional(), note: notice.optional()},
        'an object {name, label, date, note}',
      ),
      'an object of what to say of versions, by their names',
    ).optional(),
    labels: z.union([fn('a function'), record(labels, 'labels by language')], {error: "an object such as {es: {'press.contents': 'Índice'}}, or a function (locale) => labels"}).optional(),
    fonts: object(
      {
        files: z.array(fontFile, {error: 'a list of fonts'}).optional(),
        typefaces: record(typefaces, 'an object of typefaces by language').optional(),
      },
      'an object {files, typefaces}',
    ).optional(),
    paper: z.union([paper, z.array(paper).min(1)], {error: `${papers.map((value) => `'${value}'`).join(' or ')}, or a list of these`}).optional(),
    formats: z.array(format, {error: 'a list of formats'}).min(1, {error: 'a list with at least one format'}).optional(),
    cover: name("the path of a module such as './src/cover.tsx'").optional(),
    imprint: z.union([fn('a function'), object({notice: notice.optional(), lines: z.array(text).optional()}, 'an object')], {error: 'an object {notice, lines}, or a function (book) => {notice, lines}'}).optional(),
    glossary: name('the id of a page').optional(),
    sheet: name('the id of a page').optional(),
    lastPage: fn('a function (book) => {title, body} or null').optional(),
    css: z.array(name('the path of a style sheet'), {error: 'a list of paths of style sheets'}).optional(),
    outDir: z
      .string({error: 'a folder inside the built site'})
      .refine((value) => !/^([/\\]|[a-z]:)/i.test(value) && !value.split(/[/\\]/).includes('..'), {error: "a folder inside the built site such as 'downloads'"})
      .optional(),
    printAfterBuild: z.boolean({error: 'true or false'}).optional(),
  },
  'an object of options',
);

/**
 * Checks the options of the plugin.
 * @returns them as they are: what is left out takes its default where it is used
 * @throws UsageError that names the option, what was found and what was expected
 */
export function checkOptions(options: unknown): PrintEditionOptions {
  const result = shape.safeParse(options ?? {});
  if (result.success) {
    return result.data as PrintEditionOptions;
  }
  const [issue] = result.error.issues.map(mostTelling);
  const place = issue!.path.map(String);
  if (issue!.code === 'unrecognized_keys') {
    const known = place[0] === 'labels' ? labelIds : knownKeys(place);
    const found = [...place, issue!.keys[0]!].join('.');
    throw wrong(`Unexpected option \`${found}\`, expected one of ${known.join(', ')}.`, 'correct its name, or take it out');
  }
  const option = place.join('.') || 'options';
  const found = place.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], options);
  throw wrong(`Unexpected option \`${option}\`: ${shown(found)}, expected ${issue!.message}.`, `set \`${option}\` to that, or leave it out`);
}

const wrong = (message: string, remedy: string) =>
  new UsageError(`The print edition: ${message}`, `${remedy}; src/press/PLUGIN.md describes each option.`);

type Issue = z.core.$ZodIssue;

/** Of a choice between shapes, what is wrong in the one that fits best, where one does. */
function mostTelling(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') {
    return issue;
  }
  const inner = issue.errors.map(([first]) => first).filter((first) => first !== undefined);
  const deepest = inner.sort((a, b) => b.path.length - a.path.length)[0];
  const isDeep = deepest && (deepest.path.length > 0 || deepest.code === 'unrecognized_keys');
  return isDeep ? mostTelling({...deepest, path: [...issue.path, ...deepest.path]}) : issue;
}

/** The options that are known at a place. */
function knownKeys(place: readonly string[]): string[] {
  let schema: unknown = shape;
  for (const key of place) {
    schema = inside(schema, key);
  }
  return Object.keys(plain(schema).shape ?? {}).filter((key) => key !== 'id');
}

interface Schema {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  options?: unknown[];
  unwrap?: () => unknown;
}

function plain(schema: unknown): Schema {
  const {unwrap, options, element} = schema as Schema;
  if (options) {
    return plain(options.find((option) => plain(option).shape) ?? {});
  }
  return unwrap && !element ? plain(unwrap.call(schema)) : (schema as Schema);
}

function inside(schema: unknown, key: string): unknown {
  const {shape: keys, element, valueType} = plain(schema);
  return keys?.[key] ?? element ?? valueType ?? {};
}

function shown(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
