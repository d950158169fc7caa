import {shapeOf} from './compile-page';
import {refuseUnparsed} from './gate';
import {textInPlace} from './gate-place';
import {splitHeadingId} from './hosts';
import {isJudged} from './judge';
import {knowTranslation} from './parsed-texts';
import {hasTranslation, isFuzzy, keyOf, type PoEntry} from './po-entry';
import type {SourcePage} from './read-pages';
import {segmentsOf} from './segments';

/**
 * Parses a page once with all that its catalogue offers, so that the gate need not parse each translation by
 * itself. Only where the page keeps its shape is anything taken from it; everywhere else the gate parses as ever.
 * @param inPlace how a text is written into the page
 */
export function knowTranslations(
  source: SourcePage,
  entries: ReadonlyMap<string, PoEntry>,
  inPlace: (text: string) => string,
): void {
  const offered = source.segments.map(({kind, msgid, msgctxt}) => {
    const entry = entries.get(keyOf({msgid, msgctxt}));
    return entry && hasTranslation(entry) && !isFuzzy(entry) ? textInPlace(kind, entry.msgstr[0] ?? '') : null;
  });
  const isFresh = (text: string | null, index: number): boolean =>
    text !== null && !isJudged({...source.segments[index]!, msgstr: text});
  if (!offered.some(isFresh)) {
    return;
  }
  const texts = offered.map((text, index) =>
    text !== null && refuseUnparsed(source.segments[index]!.msgid, text).length === 0 ? text : null,
  );
  const {isSame, page} = shapeOf(
    source,
    texts.map((text) => text && inPlace(text)),
  );
  const body = isSame && page ? segmentsOf(page).body : [];
  const inFront = source.segments.length - source.body.length;
  for (const [index, {kind, msgid, host}] of body.length === source.body.length ? body.entries() : []) {
    const isSameText = texts[inFront + index] === msgid && source.body[index]!.kind === kind;
    if (isSameText && isFresh(msgid, inFront + index)) {
      knowTranslation(host.kind, msgid, splitHeadingId(host.node).children);
    }
  }
}
