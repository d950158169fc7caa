import type {Element} from 'hast';
import {h, join, type Child} from './hast';
import type {PageContext} from './page-context';
import {directionOfLanguage, languageOfScript} from './reference-language';

/** The attributes of a text for which there is no translation yet. */
export const untranslated = {lang: 'en', dir: 'ltr', dataUntranslated: ''} as const;

/** A text of the data in the page's language, or in English and marked so. */
export function dataSpan(context: PageContext, msgid: string): Element | string {
  const {text, translated} = context.dataText(msgid);
  return translated ? text : h('span', untranslated, text);
}

/**
 * The marks for one or more sources: `[1]` or `[2, 3]`, each number a link to its reference, the
 * smaller number first.
 * @param keys ids of references that exist
 */
export function citationMarks(context: PageContext, keys: readonly string[]): Element {
  const cited = keys.map((key) => {
    const mark = context.citations.cite(key);
    if (!mark) {
      throw new Error(`Unexpected source '${key}', expected the id of a checked reference.`);
    }
    return {key, ...mark};
  });
  const single = keys.length === 1;
  const marks = cited
    .sort((a, b) => a.number - b.number)
    .map(({key, number, markId}) => {
      const properties = {className: ['cite'], id: markId, href: `#ref-${key}`, dataCite: key, role: 'doc-noteref'};
      return h('a', properties, single ? `[${number}]` : String(number));
    });
  return h('sup', {className: ['cites']}, single ? marks : ['[', join(marks, ', '), ']']);
}

/** A name in its own language where it has a script of its own, else as any text of the data. */
export function nameSpan(context: PageContext, name: string): Element | string {
  const {text} = context.dataText(name);
  const language = languageOfScript(text);
  const foreign = language && language !== context.locale && text === name;
  return foreign ? h('span', {lang: language, dir: directionOfLanguage(language)}, text) : dataSpan(context, name);
}

/** A row of a description list. */
export function fact(name: string, label: string, ...value: Child[]): Element {
  return h('div', {className: ['fact', `fact-${name}`]}, h('dt', {}, label), h('dd', {}, value));
}

/** A word with a sign before it, so that colour is never the only difference. */
export function badge(kind: string, word: string, label: string, sign: string): Element {
  const hidden = h('span', {className: ['sign'], ariaHidden: 'true'}, sign);
  return h('span', {className: ['badge', kind, `${kind}-${word}`]}, hidden, ' ', label);
}
