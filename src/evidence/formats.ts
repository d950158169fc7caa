/** Writes dates, numbers and names of places in one language. */
export interface Formats {
  /** A day, a month or a year, as exact as it is given: `2025-09` becomes 'September 2025'. */
  date(iso: string): string;
  number(value: number): string;
  /** Name of a country by its ISO 3166 code. */
  country(code: string): string;
  /** Name of a language by its code. */
  language(code: string): string;
  /** Puts what the language puts between the items of a list: 'a', ', ', 'b', ' and ', 'c'. */
  list<T>(items: readonly T[]): (T | string)[];
  /** Order of two names in the language's alphabet. */
  compare(a: string, b: string): number;
}

/**
 * Makes the formats of a language. Years are of the common era (Thai marks them with ค.ศ.) and
 * digits Latin in every language, as in the references.
 */
export function createFormats(locale: string): Formats {
  const language = locale === 'en' ? 'en-GB' : locale;
  const tag = `${language}-u-ca-gregory-nu-latn`;
  const dates = (['year', 'month', 'day'] as const).map((precision) => {
    const fields: Intl.DateTimeFormatOptions =
      precision === 'day' ? {dateStyle: 'long'} : {year: 'numeric', ...(precision === 'month' && {month: 'long'})};
    return new Intl.DateTimeFormat(tag, {...fields, timeZone: 'UTC'});
  });
  const countries = new Intl.DisplayNames([language], {type: 'region'});
  const languages = new Intl.DisplayNames([language], {type: 'language'});
  const numbers = new Intl.NumberFormat(tag);
  const list = new Intl.ListFormat(language, {type: 'conjunction'});
  const {compare} = new Intl.Collator(language);
  return {
    date: (iso) => dates[iso.split('-').length - 1]!.format(new Date(iso)),
    number: (value) => numbers.format(value),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    list: (items) =>
      list
        .formatToParts(items.map((_, index) => String(index)))
        .map((part) => (part.type === 'element' ? items[Number(part.value)]! : part.value)),
    compare,
  };
}

/**
 * Tells whether a date lies more than twelve months before an edition.
 * A month or a year counts from its first day.
 */
export function isOlderThanAYear(iso: string, editionDate: string): boolean {
  const limit = new Date(editionDate);
  limit.setUTCFullYear(limit.getUTCFullYear() - 1);
  return new Date(iso) < limit;
}
