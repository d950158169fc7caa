import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import processors from '@docusaurus/mdx-loader/lib/processor.js';
import {run} from '@mdx-js/mdx';
import {parse, type DefaultTreeAdapterMap} from 'parse5';
import {createElement} from 'react';
import * as runtime from 'react/jsx-runtime';
import {compileCatalogues, extractCatalogues, guardFrontMatter, markUntranslated} from '../../src/catalogue';
import {isPlainKind} from '../../src/catalogue/checks/readable';
import {readPo} from '../../src/catalogue/po-read';
import {writePo} from '../../src/catalogue/po-write';
import {evidenceRemark} from '../../src/evidence';
import {messages} from '../../src/ui/messages';
import {docusaurusOptions, optionsFor} from '../evidence/set-page';
import {fact, makeSmallSite, term, writePage} from '../evidence/small-site';
import {hostileCorpus, type Payload} from './hostile-corpus';
import {readCatalogue, readCompiled, removeSite} from './small-site';

const serverPackage: string = 'react-dom/server';
const secret = 'canary-secret-5f1c';
const bodyPage = 'use/payloads';

/** The English of a payload, told from the others by a number. */
const english = ({kind, msgid}: Payload, index: number) =>
  kind === 'cell' || kind === 'heading' || kind === 'label' || isPlainKind(kind)
    ? `${msgid}, part ${index}`
    : `${index}: ${msgid}`;

const write: Partial<Record<Payload['kind'], (text: string) => string>> = {
  paragraph: (text) => text,
  item: (text) => `- ${text}\n- More.`,
  heading: (text) => `## ${text}`,
  cell: (text) => `| ${text} | More |\n| --- | --- |\n| Less | More |`,
  label: (text) => `:::note[${text}]\n\nMore.\n\n:::`,
};

let siteDir: string;
let canary: string;
const inBody = hostileCorpus.map((payload, index) => ({payload, index})).filter(({payload}) => write[payload.kind]);
const inFront = hostileCorpus
  .map((payload, index) => ({payload, index}))
  .filter(({payload}) => ['title', 'description', 'sidebar_label'].includes(payload.kind));
const inText = hostileCorpus.filter(({kind}) => kind === 'text');

/** Makes a site whose Arabic catalogues hold every payload of the corpus, each for a text of its own. */
function makeHostileSite(): void {
  siteDir = makeSmallSite({facts: [fact], glossary: [term]});
  canary = path.join(siteDir, 'canary');
  writeFileSync(path.join(siteDir, 'secret.txt'), secret);
  writePage(siteDir, 'docs/use/law.md', '---\ntitle: Law\n---\n\nText.\n');
  const body = inBody.map(({payload, index}) => write[payload.kind]!(english(payload, index))).join('\n\n');
  writePage(siteDir, `docs/${bodyPage}.md`, `---\ntitle: Payloads\n---\n\n${body}\n`);
  for (const {payload, index} of inFront) {
    const title = payload.kind === 'title' ? english(payload, index) : 'A title';
    const more = payload.kind === 'title' ? '' : `${payload.kind}: ${JSON.stringify(english(payload, index))}\n`;
    writePage(siteDir, `docs/use/front-${index}.md`, `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\nText.\n`);
  }
  extractCatalogues({siteDir, locales: ['ar']});
  const byEnglish = new Map(hostileCorpus.map((payload, index) => [english(payload, index), payload]));
  fill(`docs/${bodyPage}`, ({msgid}) => byEnglish.get(msgid));
  inFront.forEach(({index}) => fill(`docs/use/front-${index}`, ({msgid}) => byEnglish.get(msgid)));
  const texts = [...inText, ...hostileCorpus.filter(({kind}) => kind === 'title')];
  fill('ui', (_, index) => texts[index % texts.length]);
  fill('data', (_, index) => texts[index % texts.length]);
}

type Choose = (entry: {msgid: string}, index: number) => Payload | undefined;

function fill(name: string, choose: Choose): void {
  const catalogue = readCatalogue(siteDir, 'ar', name);
  catalogue.entries.forEach((entry, index) => {
    const payload = choose(entry, index);
    // A catalogue is UTF-8, which has no halves of characters, and no NUL: such a text cannot even be sent.
    const text = Buffer.from(payload?.msgstr ?? '').toString();
    entry.msgstr = [text.replace(/[\0\ufffd]/g, '').replaceAll('CANARY_FILE', canary)];
  });
  writePage(siteDir, `i18n/ar/${name}.po`, writePo(catalogue));
}

interface SetPage {
  html: string;
  /** Types of the nodes that the site's loader parsed. */
  types: Set<string>;
}

async function setPage(file: string, format: 'md' | 'mdx' = 'md'): Promise<SetPage> {
  const filePath = path.join(siteDir, file);
  const text = readFileSync(filePath, 'utf8');
  const {content, frontMatter} = await guardFrontMatter({
    filePath,
    fileContent: text,
    defaultParseFrontMatter: async () => ({frontMatter: {}, content: text.slice(text.indexOf('\n---\n') + 5).trim()}),
  });
  const types = new Set<string>();
  const collect = () => (tree: unknown) => addTypes(tree as TypedNode, types);
  const processor = await processors.createProcessorUncached({
    options: {
      ...docusaurusOptions,
      siteDir,
      beforeDefaultRemarkPlugins: [
        collect,
        [markUntranslated, {siteDir}],
        [evidenceRemark, optionsFor(siteDir, file.startsWith('docs') ? 'en' : 'ar')],
      ],
    } as never,
    format,
  });
  const {content: code} = await processor.process({content, filePath, frontMatter, compilerName: 'client'});
  const page = await run(code, {
    ...runtime,
    baseUrl: 'file:///',
    useMDXComponents: () => ({admonition: 'aside'}),
  } as never);
  const {renderToStaticMarkup} = (await import(serverPackage)) as {renderToStaticMarkup(element: unknown): string};
  return {html: renderToStaticMarkup(createElement(page.default)) + JSON.stringify(page.toc), types};
}

interface TypedNode {
  type: string;
  children?: TypedNode[];
}

function addTypes(node: TypedNode, types: Set<string>): void {
  types.add(node.type);
  node.children?.forEach((child) => addTypes(child, types));
}

/** Every element, attribute and value that could act: `a href=#ref-x`. Marks of language do not. */
function activeParts(html: string): Set<string> {
  const parts = new Set<string>();
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) {
      parts.add(node.tagName);
      node.attrs
        .filter(({name}) => !['lang', 'dir', 'data-untranslated'].includes(name))
        .forEach(({name, value}) =>
          parts.add(`${node.tagName} ${name}=${name === 'aria-label' ? '' : value.replace(/^\/ar\//, '/')}`),
        );
    }
    if ('childNodes' in node) {
      node.childNodes.forEach(visit);
    }
  };
  visit(parse(html));
  return parts;
}

describe('a site whose translator sends every payload of the corpus', () => {
  let warnings: {file: string; code: string}[];

  beforeAll(() => {
    makeHostileSite();
    ({warnings} = compileCatalogues({siteDir, locales: ['ar']}));
  });
  afterAll(() => removeSite(siteDir));

  test('is compiled, with a finding for what was refused', () => {
    const refused = inBody.filter(({payload}) => !payload.harmless).length;
    const onPage = warnings.filter(({file}) => file.endsWith(`${bodyPage}.po`));
    expect(onPage.length).toBeGreaterThanOrEqual(refused - 8);
  });

  test('has the nodes of the English page and no others in its loader', async () => {
    const source = await setPage(`docs/${bodyPage}.md`);
    const page = await setPage(`.i18n/ar/docusaurus-plugin-content-docs/current/${bodyPage}.md`);
    const quiet = ['strong', 'emphasis', 'delete', 'textDirective'];
    expect([...page.types].filter((type) => !source.types.has(type) && !quiet.includes(type))).toEqual([]);
    expect([...page.types].filter((type) => /^(mdx|html|yaml|definition)/.test(type))).toEqual([]);
  });

  test('shows no element, attribute or address that the English page has not', async () => {
    const source = activeParts((await setPage(`docs/${bodyPage}.md`)).html);
    const page = activeParts((await setPage(`.i18n/ar/docusaurus-plugin-content-docs/current/${bodyPage}.md`)).html);
    const added = [...page].filter((part) => !source.has(part));
    // A word may be stressed or struck out, English text in a list or a title stands in an element of its own, and
    // a term whose definition nobody translated says so.
    const ours = ['strong', 'em', 'del', 'span', 'mdxadmonitiontitle', 'a data-definition-lang=en'];
    expect(added.filter((part) => !ours.includes(part))).toEqual([]);
  });

  test('runs nothing and reads nothing', async () => {
    for (const {index} of inFront) {
      await setPage(`.i18n/ar/docusaurus-plugin-content-docs/current/use/front-${index}.md`);
    }
    const {html} = await setPage(`.i18n/ar/docusaurus-plugin-content-docs/current/${bodyPage}.md`);
    expect(html).not.toContain(secret);
    expect(existsSync(canary)).toBe(false);
  });

  test('keeps the front matter of every page to its own keys', () => {
    for (const {payload, index} of inFront) {
      const text = readCompiled(siteDir, 'ar', `docusaurus-plugin-content-docs/current/use/front-${index}.md`);
      const lines = text.slice(4, text.indexOf('\n---\n', 4)).split('\n');
      const expected = ['translation', 'title', ...(payload.kind === 'title' ? [] : [payload.kind])];
      expect(lines.map((line) => line.split(':')[0])).toEqual(expected);
    }
  });

  test('has strings without tags, addresses and names of the machine', () => {
    const strings = Object.entries(
      JSON.parse(readCompiled(siteDir, 'ar', 'code.json')) as Record<string, {message: string}>,
    );
    const data = JSON.parse(readCompiled(siteDir, 'ar', 'data.json')) as Record<string, string>;
    strings.forEach(([id]) => expect(Object.hasOwn(messages, id)).toBe(true));
    const shown = [...strings.map(([, {message}]) => message), ...Object.values(data)];
    expect(shown.length).toBeGreaterThan(10);
    shown.forEach((text) =>
      expect(text).not.toMatch(/<[a-z/!]|:\/\/|javascript:|[\p{Cc}\u202a-\u202e\u2066-\u2069]/iu),
    );
    expect(({} as Record<string, unknown>).message).toBeUndefined();
  });

  test('would have been caught: the same text as MDX writes the canary', async () => {
    const {msgstr} = hostileCorpus.find(({why}) => why === 'an expression that writes a file')!;
    const attack = msgstr.replaceAll('CANARY_FILE', canary).replace("require('fs')", "process.getBuiltinModule('fs')");
    writePage(siteDir, 'docs/use/control.mdx', `---\ntitle: x\n---\n\n${attack}\n`);
    await setPage('docs/use/control.mdx', 'mdx');
    expect(existsSync(canary)).toBe(true);
  });
});

test('a catalogue cannot hold half of a character or a NUL', () => {
  const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n';
  const po = (msgstr: Buffer) =>
    Buffer.concat([Buffer.from(`${header}\nmsgid "a"\nmsgstr "`), msgstr, Buffer.from('"\n')]);
  expect(() => readPo(po(Buffer.from([0xed, 0xa0, 0x80])), 'x.po')).toThrow('PO_CHARSET');
  expect(() => readPo(po(Buffer.from([0])), 'x.po')).toThrow('PO_CHARACTER');
  expect(() => readPo(po(Buffer.from('\\000')), 'x.po')).toThrow('PO_ESCAPE');
});
