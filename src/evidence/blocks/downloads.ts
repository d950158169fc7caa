import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {editions, localeByCode, pdfName} from '../../site';
import {h, toMarkdownNode} from '../hast';
import type {PageContext} from '../page-context';

/** The printed files: both editions in the page's language, then in every other language. */
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
          h('p', {className: ['downloads-label']}, t('evidence.downloads.others')),
          h('ul', {className: ['downloads', 'downloads-others']}, languageList),
        ]
      : []),
  ].map(toMarkdownNode);
}

/** `dataPlain` says that the address is whole: it lies outside the paths of the page's language. */
function files({options, t}: PageContext, locale: string): Element[] {
  const root = options.baseUrlOf(options.locales[0]!);
  return editions.flatMap(({edition}) =>
    (options.papers ?? ['a4']).map((paper) => {
      const href = `${root}downloads/${pdfName({edition, locale, paper})}`;
      const text = t('evidence.downloads.item', {edition: t(`edition.${edition}`), paper: paper.toUpperCase()});
      return h('li', {}, h('a', {href, type: 'application/pdf', hrefLang: locale, dataPlain: ''}, text));
    }),
  );
}
