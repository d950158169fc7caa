import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {downloadName, editions, localeByCode, offeredFiles, type Format} from '../../site';
import {h, toMarkdownNode} from '../hast';
import type {PageContext} from '../page-context';

/** The files to take along: both editions in the page's language and every format, then in every other language. */
export function downloadsBlock(context: PageContext): RootContent[] {
  const {options, locale, t} = context;
  const others = options.locales.filter((code) => code !== locale);
  const languageList = others.map((code) => {
    const {label, direction} = localeByCode(code);
    const name = h('span', {className: ['download-language'], lang: code, dir: direction}, label);
    return h('li', {}, name, h('ul', {}, files(context, code)));
  });
  return [
    h('p', {className: ['downloads-label']}, t('evidence.downloads.this')),
    h('ul', {className: ['downloads']}, files(context, locale)),
    ...(others.length > 0
      ? [
          h('p', {className: ['downloads-label'], dataPrint: 'no'}, t('evidence.downloads.others')),
          h('ul', {className: ['downloads', 'downloads-others'], dataPrint: 'no'}, languageList),
        ]
      : []),
  ].map(toMarkdownNode);
}

/** `dataPlain` says that the address is whole: it lies outside the paths of the page's language. */
function files({options, t}: PageContext, locale: string): Element[] {
  const root = options.baseUrlOf(options.locales[0]!);
  return editions.flatMap(({edition}) =>
    offeredFiles(edition).map((making) => {
      const href = `${root}downloads/${downloadName({...making, edition, locale})}`;
      const type = making.format === 'epub' ? 'application/epub+zip' : 'application/pdf';
      const paper = making.paper === 'a4' ? 'A4' : 'US Letter';
      const text = t(labels[making.format], {edition: t(`edition.${edition}`), paper});
      return h('li', {}, h('a', {href, type, hrefLang: locale, dataPlain: ''}, text));
    }),
  );
}

const labels: Record<Format, string> = {
  screen: 'evidence.downloads.item',
  booklet: 'evidence.downloads.booklet',
  epub: 'evidence.downloads.epub',
  sheet: 'evidence.downloads.sheet',
  press: 'evidence.downloads.item',
};
