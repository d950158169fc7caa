import {ContentError} from '../floor/errors';
import {localeByCode, type Settings} from '../site';
import {languageFolder, languageRoot} from './addresses';
import {escapeMarkup} from './markup';
import type {Redirect} from './redirects';
import type {SitePage} from './types';

/** A redirect in one language, as paths on the host. */
export interface HostRedirect {
  from: string;
  to: string;
}

/** The redirects of all languages, as hosts need them. */
export function hostRedirects(redirects: readonly Redirect[], settings: Settings): HostRedirect[] {
  return settings.locales.flatMap((locale) => {
    const root = languageRoot(settings, locale).slice(0, -1);
    return redirects.map(({from, to}) => ({from: root + from, to: root + to}));
  });
}

/**
 * The pages that stand at old addresses for hosts that know no redirects, by path from the root of the
 * site: they lead on by themselves and say where to.
 * @throws ContentError when a redirect leads to no page, or from one
 */
export function redirectPages(
  redirects: readonly Redirect[],
  {settings, pages}: {settings: Settings; pages: readonly SitePage[]},
): Map<string, string> {
  const files = new Map<string, string>();
  for (const locale of settings.locales) {
    const own = new Map(pages.filter((page) => page.locale === locale).map((page) => [page.path, page]));
    for (const {from, to} of redirects) {
      const target = own.get(to);
      if (!target || own.has(from)) {
        throw wrongRedirect({from, to}, locale, target ? `${from} to be no page` : `${to} to be a page`);
      }
      files.set(`${languageFolder(locale)}${from.slice(1)}index.html`, redirectPage(target, languageRoot(settings, locale) + to.slice(1)));
    }
  }
  return files;
}

function wrongRedirect({from, to}: Redirect, locale: string, expected: string): ContentError {
  const message = `Unexpected redirect from ${from} to ${to} in ${locale}, expected ${expected}.`;
  const hint = 'correct the line, or remove it.';
  return new ContentError([{file: 'src/metadata/redirects.ts', line: 1, column: 1, code: 'REDIRECT', message, hint}]);
}

function redirectPage({locale, title, url}: SitePage, address: string): string {
  const to = escapeMarkup(address);
  return (
    `<!doctype html><html lang="${locale}" dir="${localeByCode(locale).direction}"><head><meta charset="utf-8">` +
    `<title>${escapeMarkup(title)}</title><meta http-equiv="refresh" content="0;url=${to}">` +
    `<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><link rel="canonical" href="${escapeMarkup(url)}"></head>` +
    `<body><p><a href="${to}">${escapeMarkup(title)}</a></p></body></html>\n`
  );
}
