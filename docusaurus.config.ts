import type {Config} from '@docusaurus/types';
import type {Options} from '@docusaurus/preset-classic';
import {guardFrontMatter, markUntranslated, translationCounts} from './src/catalogue';
import {createPageLinks, evidenceRemark, type EvidenceOptions} from './src/evidence';
import {ownBooks} from './src/own-books';
import {i18nCommands} from './src/plugins/i18n-commands';
import {keepTogether} from './src/plugins/keep-together';
import {offline} from './src/plugins/offline';
import {pageIndex} from './src/plugins/page-index';
import {pageTemplate} from './src/plugins/page-template';
import {printEdition} from './src/plugins/print-edition';
import {search} from './src/plugins/search';
import {staticPages} from './src/plugins/static-pages';
import {themeBundle} from './src/plugins/theme-bundle';
import {tools} from './src/plugins/tools';
import {translationEditor} from './src/plugins/translation-editor';
import {editions, localeByCode, pagePlace, readSettings, sourceLocale} from './src/site';
import {dataTexts} from './src/ui/data-texts';
import {loadMessages} from './src/ui/load-messages';

const siteDir = __dirname;
const settings = readSettings(process.env);
const baseUrlOf = (locale: string) =>
  locale === sourceLocale ? settings.basePath : `${settings.basePath}${locale}/`;

const evidence: EvidenceOptions = {
  siteDir,
  locales: settings.locales,
  localeOf: (filePath) => pagePlace(siteDir, filePath)?.locale ?? sourceLocale,
  baseUrlOf,
  messages: (locale) => loadMessages(siteDir, locale),
  dataText: (locale) => dataTexts(siteDir, locale),
  ...createPageLinks({siteDir, baseUrlOf, sourceLocale}),
  statusOf: (locale) => translationCounts(siteDir, locale),
  editionDate: editions[0]!.date,
};

const config: Config = {
  title: 'Kratom & Mood',
  tagline: 'What is true about kratom and low mood, claim by claim',
  url: settings.siteUrl,
  baseUrl: settings.basePath,
  trailingSlash: true,
  favicon: 'img/mark.svg',
  baseUrlIssueBanner: false,
  // In development the pages hydrate, so that they refresh; a release carries no framework.
  ssrTemplate: pageTemplate,
  future: {v4: true, faster: {rspackBundler: true, rspackPersistentCache: false, mdxCrossCompilerCache: false}},
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  i18n: {
    defaultLocale: sourceLocale,
    locales: settings.locales,
    path: '.i18n',
    localeConfigs: Object.fromEntries(
      settings.locales.map((code) => {
        const {label, direction} = localeByCode(code);
        // Said here, so that a language has the same address when it is built alone.
        const place = process.env.NODE_ENV === 'production' ? {baseUrl: baseUrlOf(code)} : {};
        return [code, {label, direction, htmlLang: code, calendar: 'gregory', ...place}];
      }),
    ),
  },
  markdown: {
    format: 'detect',
    parseFrontMatter: guardFrontMatter,
    mdx1Compat: {comments: false, admonitions: true, headingIds: true},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  customFields: {repositoryUrl: settings.repositoryUrl},
  plugins: [staticPages, pageIndex, translationEditor, search, offline, tools, i18nCommands, themeBundle, [printEdition, ownBooks(siteDir)]],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          lastVersion: 'current',
          versions: Object.fromEntries(
            editions.map(({version, edition, path}) => [version, {label: edition, path, banner: 'none'}]),
          ),
          beforeDefaultRemarkPlugins: [
            [markUntranslated, {siteDir}],
            [evidenceRemark, evidence],
          ],
          rehypePlugins: [keepTogether],
        },
        blog: false,
        theme: {customCss: ['./src/css/site.css', './src/css/charts.css']},
        // A release has an index of sitemaps with all languages of each page; src/metadata writes it.
        sitemap: false,
      } satisfies Options,
    ],
  ],
  themeConfig: {colorMode: {respectPrefersColorScheme: true}, navbar: {items: []}},
};

export default config;
