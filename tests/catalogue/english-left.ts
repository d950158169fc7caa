import {parseHTML} from 'linkedom';

/** Elements whose words are no English of ours: code, keys, works cited by their own titles, names of brands. */
const exempt = 'script, style, code, kbd, .reference-text, .reference-link, .medicine-also';
const attributes = [
  'title',
  'alt',
  'placeholder',
  'data-label',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
];
const metas =
  /^(?:description|og:title|og:description|og:site_name|og:image:alt|twitter:title|twitter:description|twitter:image:alt)$/;
const word = /(?<![\p{L}\p{M}\p{N}])[A-Za-z]{2,}(?![\p{L}\p{M}\p{N}])/gu;
const address = /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?/gu;

/** Names, of kinds of file and paper too, a number with letters, and the sign for the size of letters: the same in every language. */
const names = ['Kratom & Mood', '800-SAKINA', 'zamudionoticias', 'Aa', 'PDF', 'EPUB', 'US Letter'];

/** A piece of a page that a reader meets. */
interface Shown {
  where: string;
  text: string;
}

/**
 * The words without an accent that a page of pseudo text shows a reader: English that no catalogue holds.
 * What Intl writes in the page's own language counts as translated.
 */
export function englishLeft(html: string, locale: string): string[] {
  const {document} = parseHTML(html) as unknown as {document: Document};
  return [...shownIn(document.documentElement), ...configurationOf(document)].flatMap(({where, text}) => {
    const rest = withoutIntl(
      names.reduce((left, name) => left.replaceAll(name, ' '), text),
      locale,
    ).replace(address, ' ');
    return (rest.match(word)?.length ?? 0) > 0 ? [`${where}: ${text.replace(/\s+/g, ' ').trim().slice(0, 120)}`] : [];
  });
}

function shownIn(element: Element): Shown[] {
  const tag = element.localName;
  if (element.matches(exempt)) {
    return [];
  }
  const own = attributes.flatMap((name) => {
    const text = element.getAttribute(name);
    return text === null ? [] : [{where: `${tag}[${name}]`, text}];
  });
  const key = tag === 'meta' ? (element.getAttribute('name') ?? element.getAttribute('property') ?? '') : '';
  const meta = metas.test(key) ? [{where: `meta ${key}`, text: element.getAttribute('content') ?? ''}] : [];
  const inside = [...element.childNodes].flatMap((node): Shown[] => {
    if (node.nodeType === 3) {
      return [{where: `${tag}.${element.getAttribute('class') ?? ''}`, text: node.textContent ?? ''}];
    }
    return node.nodeType === 1 ? shownIn(node as Element) : [];
  });
  return [...own, ...meta, ...inside];
}

/** The words that a page hands to its script: values of `strings` in its JSON. */
function configurationOf(document: Document): Shown[] {
  return [...document.querySelectorAll('script[type="application/json"]')].flatMap((script) => {
    const {strings} = JSON.parse(script.textContent ?? '{}') as {strings?: Record<string, unknown>};
    return Object.entries(strings ?? {}).map(([id, text]) => ({
      where: `script ${id}`,
      text: String(text).replace(/\{[^{}]*\}/g, ' '),
    }));
  });
}

const inLanguage = new Map<string, RegExp>();

/** Takes out names of places and languages as the language writes them, and whole dates. */
function withoutIntl(text: string, locale: string): string {
  const known = inLanguage.get(locale) ?? intlWords(locale);
  inLanguage.set(locale, known);
  return text.replace(known, ' ');
}

function intlWords(locale: string): RegExp {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = new Intl.DisplayNames(locale, {type: 'region', fallback: 'none'});
  const languages = new Intl.DisplayNames(locale, {type: 'language', fallback: 'none'});
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  const months = Array.from({length: 12}, (_, month) => new Date(Date.UTC(2026, month, 11)));
  const date = (day: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {...options, calendar: 'gregory', timeZone: 'UTC'}).format(day);
  const words = [...codes.flatMap((code) => [regions.of(code), languages.of(code.toLowerCase())]), 'English'].filter(
    (name): name is string => typeof name === 'string',
  );
  const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const dates = months.flatMap((day) => [
    escape(date(day, {dateStyle: 'long'}))
      .replace('11', '\\d{1,2}')
      .replace('2026', '\\d{4}'),
    escape(date(day, {month: 'long', year: 'numeric'})).replace('2026', '\\d{4}'),
  ]);
  const longestFirst = [...new Set(words.map(escape))].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...dates, ...longestFirst].join('|')})(?![\\p{L}\\p{M}])`, 'gu');
}
