import processors from '@docusaurus/mdx-loader/lib/processor.js';
import {run} from '@mdx-js/mdx';
import {createElement} from 'react';
import * as runtime from 'react/jsx-runtime';
import {createPageLinks, evidenceMessages, evidenceRemark, type EvidenceOptions} from '../../src/evidence';
import {toolMessages} from '../../src/tools/messages';
import {interpolate} from '../../src/ui/interpolate';
import {writePage} from './small-site';

/** The options of a site in which every page is in `locale` and only English has texts. */
export function optionsFor(siteDir: string, locale = 'en', change: Partial<EvidenceOptions> = {}): EvidenceOptions {
  const strings: Record<string, {text: string}> = {
    ...evidenceMessages,
    ...toolMessages,
    'site.title': {text: 'Kratom & Mood'},
    'edition.2.0': {text: 'Second'},
    'edition.1.0': {text: 'First'},
    'nav.help': {text: 'Get help now'},
  };
  const baseUrlOf = (code: string) => (code === 'en' ? '/' : `/${code}/`);
  return {
    siteDir,
    locales: ['en', 'es', 'ar', 'th'],
    localeOf: () => locale,
    baseUrlOf,
    messages: () => (id, values) => interpolate(strings[id]!.text, values),
    dataText: (code) => (text) => ({text, translated: code === 'en'}),
    statusOf: () => ({total: 1200, reviewed: 0, machine: 1100, english: 100}),
    editionDate: '2026-11-24',
    ...createPageLinks({siteDir, baseUrlOf, sourceLocale: 'en'}),
    ...change,
  };
}

// The package brings no types: its name is not for the type checker to look up.
const serverPackage: string = 'react-dom/server';

export const docusaurusOptions = {
  siteDir: '',
  staticDirs: [],
  admonitions: true,
  markdownConfig: {
    format: 'md',
    anchors: {maintainCase: false},
    emoji: false,
    mermaid: false,
    mdx1Compat: {comments: false, admonitions: false, headingIds: true},
    hooks: {onBrokenMarkdownImages: 'throw', onBrokenMarkdownLinks: 'throw'},
  },
  outputFormat: 'function-body',
};

export interface TocEntry {
  value: string;
  id: string;
  level: number;
}

/**
 * Sets a page of a small site as Docusaurus sets it, with HTML elements in place of its theme.
 * @param placement where the site's configuration puts the plugin
 */
export async function setPage(
  siteDir: string,
  markdown: string,
  options = optionsFor(siteDir),
  placement: 'beforeDefaultRemarkPlugins' | 'remarkPlugins' = 'beforeDefaultRemarkPlugins',
): Promise<{html: string; toc: TocEntry[]}> {
  const filePath = writePage(siteDir, 'docs/use/page.md', markdown);
  const processor = await processors.createProcessorUncached({
    options: {...docusaurusOptions, siteDir, [placement]: [[evidenceRemark, options]]} as never,
    format: 'md',
  });
  const {content} = await processor.process({content: markdown, filePath, frontMatter: {}, compilerName: 'client'});
  const page = await run(content, {
    ...runtime,
    baseUrl: 'file:///',
    useMDXComponents: () => ({admonition: 'aside'}),
  } as never);
  const {renderToStaticMarkup} = (await import(serverPackage)) as {renderToStaticMarkup(element: unknown): string};
  return {html: renderToStaticMarkup(createElement(page.default)), toc: page.toc as TocEntry[]};
}
