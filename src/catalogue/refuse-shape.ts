import {localeByCode} from '../site/locales';
import {compilePage, misshapen, shapeOf} from './compile-page';
import {judge} from './judge';
import {keepLatinOrder} from './latin-order';
import {keyOf, type PoEntry} from './po-entry';
import type {SourcePage} from './read-pages';
import type {Refusal} from './types';

interface Around {
  locale: string;
  /** The pages of the catalogue, one for each edition. */
  pages: readonly SourcePage[];
  /** What the catalogue holds, by key. */
  known: ReadonlyMap<string, PoEntry>;
}

/**
 * Would a translation that the gate let pass change the page around it? The same comparison of whole pages as the
 * compilation makes, among the translations that stand there.
 */
export function refuseShape(entry: PoEntry, {locale, pages, known}: Around): Refusal[] {
  const key = keyOf(entry);
  const inOrder = localeByCode(locale).direction === 'rtl' ? keepLatinOrder : (text: string) => text;
  const breaks = pages.some((page) => {
    const verdicts = page.segments.map((segment) => {
      const verdict = judge(keyOf(segment) === key ? entry : known.get(keyOf(segment)), segment.kind);
      return {...verdict, text: verdict.text && inOrder(verdict.text)};
    });
    const isOwn = page.segments.map((segment) => keyOf(segment) === key);
    if (!isOwn.includes(true)) {
      return false;
    }
    const others = verdicts.map((verdict, index) => (isOwn[index] ? {...verdict, text: null} : verdict));
    const wrong = compilePage(page, others).misshapen;
    return !shapeOf(
      page,
      verdicts.map(({text}, index) => (wrong.includes(index) ? null : text)),
    ).isSame;
  });
  return breaks ? [misshapen] : [];
}
