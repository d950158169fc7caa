/** Writes dates, numbers and names of places in one language. */
export interface Formats {
  /** A day, a month or a year, as exact as it is given: `2025-09` becomes 'September 2025'. */
  date(iso: string): string;
  number(value: number): string;
  /** A number, or a range of two: '22–25'. All digits that are given are shown. */
  quantity(value: number | readonly [number, number]): string;
  /** The same as a share of a hundred, with the sign where the language puts it: '22–25%'. */
  percent(value: number | readonly [number, number]): string;
  /** Name of a country by its ISO 3166 code. */
  country(code: string): string;
  /** Name of a language by its code. */
  language(code: string): string;
  /** Puts what the language puts between the items of a list: 'a', ', ', 'b', ' and ', 'c'. */
  list<T>(items: readonly T[]): (T | string)[];
  /** Order of two names in the language's alphabet. */
  compare(a: string, b: string): number;
}

const known = new Map<string, Formats>();

/**
 * The formats of a language, made once: making them costs more than a page. Years are of the common era (Thai marks them with ค.ศ.) and
 * digits Latin in every language, as in the references.
 */
export function createFormats(locale: string): Formats {
  const formats = known.get(locale) ?? makeFormats(locale);
  known.set(locale, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
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
  const exact = new Intl.NumberFormat(tag, {maximumFractionDigits: 20});
  const shares = new Intl.NumberFormat(tag, {maximumFractionDigits: 20, style: 'unit', unit: 'percent'});
  const list = new Intl.ListFormat(language, {type: 'conjunction'});
  const {compare} = new Intl.Collator(language);
  return {
    date: (iso) => dates[iso.split('-').length - 1]!.format(new Date(iso)),
    number: (value) => numbers.format(value),
    quantity: (value) => rangeIn(exact, value),
    percent: (value) => rangeIn(shares, value),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    list: (items) =>
      list
        .formatToParts(items.map((_, index) => String(index)))
        .map((part) => (part.type === 'element' ? items[Number(part.value)]! : part.value)),
    compare,
  };
}

const digits = ['minusSign', 'integer', 'group', 'decimal', 'fraction'];

/** The digits of both ends with a dash between them, and once what the language puts around a number. */
function rangeIn(format: Intl.NumberFormat, value: number | readonly [number, number]): string {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  // Arabic formats come with marks of direction, which the digits and the sign beside them do not need.
  const partsOf = (end: number) =>
    format.formatToParts(end).map((part) => ({...part, value: part.value.replaceAll('\u200e', '')}));
  const digitsOf = (end: number) =>
    partsOf(end)
      .filter(({type}) => digits.includes(type))
      .map((part) => part.value)
      .join('');
  const shown = low === high ? digitsOf(low) : `${digitsOf(low)}–${digitsOf(high)}`;
  const parts = partsOf(high);
  const first = parts.findIndex(({type}) => digits.includes(type));
  return parts
    .map((part, index) => (index === first ? shown : digits.includes(part.type) ? '' : part.value))
    .join('');
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
