import {sourceLocale, type Settings} from '../site';

/** The folder of a language inside the site; empty for the source language. */
export function languageFolder(locale: string): string {
  return locale === sourceLocale ? '' : `${locale}/`;
}

/** Path of a language on the host, with a slash at both ends, such as `/kratom/th/`. */
export function languageRoot({basePath}: Pick<Settings, 'basePath'>, locale: string): string {
  return basePath + languageFolder(locale);
}

/** Full address of something below the site's root, such as `th/feed.xml`. */
export function siteUrl({siteUrl: origin, basePath}: Pick<Settings, 'siteUrl' | 'basePath'>, inside: string): string {
  return origin + basePath + inside;
}
