import {localeByCode} from '../site/locales';
import {newEntry, type PoEntry} from './po-entry';

/** The fields of a header, by name, in order. */
export function headerFields(header: PoEntry): Map<string, string> {
  const lines = (header.msgstr[0] ?? '').split('\n').filter((line) => line.includes(':'));
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/**
 * The header of a language's catalogue. Fields that a translator has set are kept; those that
 * gettext's tools need are added. It holds no dates: files change only when messages do.
 */
export function headerFor(locale: string, known: PoEntry | null): PoEntry {
  const needed: [string, string][] = [
    ['Project-Id-Version', 'kratom-and-mood'],
    ['Language', locale],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['Content-Transfer-Encoding', '8bit'],
    ['Plural-Forms', localeByCode(locale).pluralForms],
    ['X-Translated-By', 'machine'],
  ];
  const fields = known ? headerFields(known) : new Map<string, string>();
  const missing = needed.filter(([name]) => !fields.has(name));
  if (known && missing.length === 0) {
    return known;
  }
  const text = [...fields, ...missing].map(([name, value]) => `${name}: ${value}\n`).join('');
  return {...(known ?? newEntry({msgid: ''})), msgstr: [text]};
}
