/**
 * The languages of the site: English is the source, the others are compiled from catalogues.
 * To add one, run `npm run i18n -- new-language <code>`, which adds a line here.
 */
export interface Locale {
  /** BCP 47 code, also the folder under `i18n/` and the path of the language on the site. */
  code: string;
  /** The language's name for itself. */
  label: string;
  direction: 'ltr' | 'rtl';
  /** Gettext plural rule, as in the `Plural-Forms` header. */
  pluralForms: string;
}

export const sourceLocale = 'en';

export const locales: readonly Locale[] = [
  {code: 'en', label: 'English', direction: 'ltr', pluralForms: 'nplurals=2; plural=(n != 1);'},
  {code: 'es', label: 'Español', direction: 'ltr', pluralForms: 'nplurals=2; plural=(n != 1);'},
  {
    code: 'ar',
    label: 'العربية',
    direction: 'rtl',
    pluralForms:
      'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
  },
  {code: 'th', label: 'ไทย', direction: 'ltr', pluralForms: 'nplurals=1; plural=0;'},
];

/** The codes of the languages that are translated, in the order of `locales`. */
export const translatedLocales: readonly string[] = locales
  .map((locale) => locale.code)
  .filter((code) => code !== sourceLocale);

/** Looks a language up by its code; throws when the site has no such language. */
export function localeByCode(code: string): Locale {
  const found = locales.find((locale) => locale.code === code);
  if (!found) {
    throw new Error(`Unexpected language '${code}', expected one of ${locales.map((l) => l.code).join(', ')}.`);
  }
  return found;
}
