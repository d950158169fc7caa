import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {editions, listPages, sections} from './src/site';

const pages = listPages(__dirname, editions[0]!);

/** One sidebar per section, in reading order. */
const sidebars: SidebarsConfig = Object.fromEntries(
  sections
    .map((section) => [section, pages.filter((page) => page.section === section).map((page) => page.id)] as const)
    .filter(([, ids]) => ids.length > 0),
);

export default sidebars;
