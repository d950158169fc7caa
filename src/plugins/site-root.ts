import path from 'node:path';
import type {LoadContext} from '@docusaurus/types';

/** Path of the whole site on its host, with a slash at both ends; in every language, also one that is built alone. */
export function siteRoot({i18n: {currentLocale, defaultLocale, localeConfigs}, baseUrl}: Pick<LoadContext, 'i18n' | 'baseUrl'>): string {
  return currentLocale === defaultLocale ? baseUrl : (localeConfigs[defaultLocale]?.baseUrl ?? baseUrl);
}

/** Whether what all languages share is written with this one: with the source language, and with one that is built alone, which takes the place of the whole site. */
export function bringsSharedFiles({i18n: {currentLocale, defaultLocale}}: Pick<LoadContext, 'i18n'>, outDir: string): boolean {
  return currentLocale === defaultLocale || path.basename(outDir) !== currentLocale;
}
