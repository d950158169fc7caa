import {execFileSync} from 'node:child_process';
import type {LoadedContent, LoadedVersion} from '@docusaurus/plugin-content-docs';
import type {LoadContext} from '@docusaurus/types';
import {readSourceDate} from '../floor/source-date';
import type {ManifestDocs, ManifestVersion, PlannedPage, PlannedPart, PrintManifest} from '../press/for-sites';

type Sidebar = LoadedVersion['sidebars'][string];
type SidebarItem = Sidebar[number];

/** What the docs plugins of a site have loaded, by their ids. */
export type LoadedDocs = Readonly<Record<string, LoadedContent>>;

/** Days of publication that the options say, by version. */
type Dates = Readonly<Record<string, {date?: string}>>;

/** Says what the books of a language are made of: the pages of each docs plugin, in the order of its sidebars. */
export function printManifest({siteConfig, i18n, baseUrl, siteDir}: LoadContext, docs: LoadedDocs, dates: Dates = {}): PrintManifest {
  const toPath = (permalink: string) => withSlash(permalink, siteConfig.trailingSlash);
  const {currentLocale, localeConfigs} = i18n;
  const {htmlLang = currentLocale, direction = 'ltr', url = siteConfig.url} = localeConfigs[currentLocale] ?? {};
  const labels = navbarLabels(siteConfig.themeConfig);
  const ids = Object.keys(docs).sort((a, b) => Number(b === 'default') - Number(a === 'default'));
  const logo = (siteConfig.themeConfig as {navbar?: {logo?: {src?: string}}}).navbar?.logo?.src;
  return {
    format: 1,
    locale: currentLocale,
    language: htmlLang,
    direction: direction as 'ltr' | 'rtl',
    siteUrl: url.replace(/\/+$/, ''),
    baseUrl,
    title: siteConfig.title,
    tagline: siteConfig.tagline,
    logo: logo && !/^[a-z]+:/i.test(logo) ? baseUrl + logo.replace(/^\//, '') : null,
    docs: ids.map((id): ManifestDocs => ({
      id,
      label: labels.get(`docs ${id}`) ?? humanised(id),
      versions: docs[id]!.loadedVersions.map((version) => toVersion(version, {id, labels, toPath, date: dates[version.versionName]?.date ?? dateOf(version, siteDir)})),
    })),
  };
}

interface Naming {
  id: string;
  labels: ReadonlyMap<string, string>;
  /** The path of a page as the site writes it. */
  toPath: (permalink: string) => string;
  date: string;
}

function toVersion(version: LoadedVersion, {id, labels, toPath, date}: Naming): ManifestVersion {
  const pages = new Map(
    version.docs
      .filter((doc) => !doc.unlisted && (doc.frontMatter as {print?: unknown}).print !== false)
      .map((doc): [string, PlannedPage] => [doc.id, {id: doc.id, path: toPath(doc.permalink)}]),
  );
  const home = version.docs.find(({slug}) => slug === '/') ?? version.docs[0];
  // Without a sidebars file there is a list of all pages; a site may have switched off even that.
  const sidebars: [string, Sidebar][] =
    Object.keys(version.sidebars).length > 0
      ? Object.entries(version.sidebars)
      : [['docs', [...pages.keys()].sort().map((doc) => ({type: 'doc', id: doc}))]];
  return {
    version: version.versionName,
    label: version.label,
    isLast: version.isLast,
    path: toPath(home?.permalink ?? version.path),
    date,
    sidebars: sidebars
      .map(([name, items]) => ({
        name,
        label: labels.get(`sidebar ${id} ${name}`) ?? humanised(name),
        parts: toParts(items, pages).filter((part) => part.pages.length > 0),
      }))
      .filter(({parts}) => parts.length > 0),
  };
}

/** Each category of a sidebar is a part; pages before, between and after them stand outside the parts. */
function toParts(items: Sidebar, pages: ReadonlyMap<string, PlannedPage>): PlannedPart[] {
  const parts: PlannedPart[] = [];
  for (const item of items) {
    const own = pagesOf(item, pages);
    if (item.type === 'category') {
      const path = item.link?.type === 'generated-index' ? item.link.permalink : undefined;
      parts.push({title: item.label, ...(path && {path}), pages: own});
    } else if (parts.at(-1)?.title === null) {
      parts.at(-1)!.pages.push(...own);
    } else {
      parts.push({title: null, pages: own});
    }
  }
  return parts;
}

function pagesOf(item: SidebarItem, pages: ReadonlyMap<string, PlannedPage>): PlannedPage[] {
  const page = (id: string) => (pages.has(id) ? [pages.get(id)!] : []);
  if (item.type === 'category') {
    return [...(item.link?.type === 'doc' ? page(item.link.id) : []), ...item.items.flatMap((inner) => pagesOf(inner, pages))];
  }
  return item.type === 'doc' ? page(item.id) : [];
}

/** A site ends its paths with a slash, without, or as each page says. */
function withSlash(permalink: string, trailingSlash: boolean | undefined): string {
  const bare = permalink.replace(/\/$/, '');
  return trailingSlash === undefined || bare === '' ? permalink : trailingSlash ? `${bare}/` : bare;
}

/** What the navbar calls sidebars and docs plugins. */
function navbarLabels(themeConfig: unknown): Map<string, string> {
  interface Item {
    type?: string;
    label?: string;
    sidebarId?: string;
    docsPluginId?: string;
  }
  const {items = []} = (themeConfig as {navbar?: {items?: Item[]}}).navbar ?? {};
  const labels = new Map<string, string>();
  for (const {type, label, sidebarId, docsPluginId = 'default'} of items) {
    if (label && type === 'docSidebar') {
      labels.set(`sidebar ${docsPluginId} ${sidebarId}`, label);
    }
    if (label && (type === 'docSidebar' || type === 'doc') && !labels.has(`docs ${docsPluginId}`)) {
      labels.set(`docs ${docsPluginId}`, label);
    }
  }
  return labels;
}

/** A name as words: `apiReference` and `api-reference` are 'Api reference'. */
function humanised(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/**
 * The day of the last change: `SOURCE_DATE_EPOCH` where it is set, else what the site shows as the last update
 * of its pages, else the last commit in their folder, else today.
 */
function dateOf({docs, contentPath}: LoadedVersion, siteDir: string): string {
  const shown = Math.max(0, ...docs.map(({lastUpdatedAt}) => lastUpdatedAt ?? 0));
  const time = readSourceDate(process.env) ?? new Date(shown || lastCommit(contentPath, siteDir) || Date.now()).toISOString();
  return time.slice(0, 10);
}

function lastCommit(folder: string, cwd: string): number {
  try {
    const time = execFileSync('git', ['log', '-1', '--format=%ct', '--', folder], {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
    return Number(time) * 1000;
  } catch {
    return 0;
  }
}
