import {existsSync, readFileSync} from 'node:fs';
import {parsePo} from '../catalogue/po-parse';
import {interpolate} from '../ui/interpolate';
import type {Translate} from '../ui/load-messages';
import type {Labels, PrintEditionOptions, Text} from './edition-options';
import {pressMessages, type PressMessageId} from './message-ids';

/** A text of the options in a language: where it has none, that of the language without its region, else in English, else the first. */
export function textIn(text: Text, locale: string): string {
  if (typeof text === 'function') {
    return text(locale);
  }
  if (typeof text === 'string') {
    return text;
  }
  return text[locale] ?? text[locale.split('-')[0]!] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** The words of the press in a language: those of the options, else those that come with the press, else English. */
export function labelsFor(locale: string, {labels}: Pick<PrintEditionOptions, 'labels'>): Translate {
  const [language = locale] = locale.split('-');
  const own = typeof labels === 'function' ? labels(locale) : {...labels?.[language], ...labels?.[locale]};
  const words: Labels = {...builtInLabels(language), ...builtInLabels(locale), ...own};
  return (id, values) => {
    const message = pressMessages[id as PressMessageId];
    if (!message) {
      throw new Error(`Unexpected label '${id}', expected one of src/press/message-ids.ts.`);
    }
    return interpolate(words[id as PressMessageId] ?? message.text, values);
  };
}

const known = new Map<string, Labels>();

/** The words that were translated with the press. */
function builtInLabels(locale: string): Labels {
  const labels = known.get(locale) ?? readLabels(locale);
  known.set(locale, labels);
  return labels;
}

/** The messages of the press in the catalogue of this project. */
function readLabels(locale: string): Labels {
  const file = new URL(`../../i18n/${encodeURIComponent(locale)}/ui.po`, import.meta.url);
  if (!existsSync(file)) {
    return {};
  }
  const {entries} = parsePo(readFileSync(file, 'utf8'), `i18n/${locale}/ui.po`);
  const translated = entries.flatMap(({msgctxt, msgid, msgstr: [text], flags, obsolete}) => {
    const isCurrent = pressMessages[msgctxt as PressMessageId]?.text === msgid && !flags.includes('fuzzy') && !obsolete;
    return isCurrent && text ? [[msgctxt!, text] as const] : [];
  });
  return Object.fromEntries(translated);
}
