import {markPattern} from '../evidence/mark-syntax';
import {hasTranslation, isFuzzy, type PoEntry} from './po-entry';
import {isReview, isReviewed, reviewHash} from './review';

/** What a translation carries over letter by letter: code, citations and other marks, targets of links. */
const tokens = new RegExp(
  [
    /(?<code>(`+)(?!`)[\s\S]*?[^`]\2(?!`))/.source,
    `(?<mark>${markPattern.source})`,
    /(?<=\])(?<target>\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))/.source,
  ].join('|'),
  'g',
);

/** A text of Markdown with its tokens taken out: two texts of the same frame have the same words. */
export function frameOf(text: string): {frame: string; tokens: string[]} {
  const found: string[] = [];
  const frame = text.replace(tokens, (token: string, ...rest: unknown[]) => {
    const {code, mark} = rest.at(-1) as Record<string, string | undefined>;
    found.push(token);
    return code ? '\u0001' : mark ? '\u0002' : '\u0003';
  });
  return {frame, tokens: found};
}

/**
 * Puts the tokens of a new English text into the translation of an old one, one for one.
 * @returns the translation; null when the texts differ in more than their tokens, or when it is not
 * plain which token of the translation becomes which
 */
export function carryOver(was: string, is: string, translation: string): string | null {
  const before = frameOf(was);
  const after = frameOf(is);
  if (before.frame !== after.frame) {
    return null;
  }
  const successor = new Map<string, string>();
  for (const [index, token] of before.tokens.entries()) {
    const next = after.tokens[index]!;
    if ((successor.get(token) ?? next) !== next) {
      return null;
    }
    successor.set(token, next);
  }
  const own = frameOf(translation).tokens;
  if ([...own].sort().join('\n') !== [...before.tokens].sort().join('\n')) {
    return null;
  }
  return translation.replace(tokens, (token) => successor.get(token)!);
}

/** A finished translation under another English text; a review of it holds on, because no word has changed. */
export function rekey(known: PoEntry, message: PoEntry, msgstr: string): PoEntry {
  const moved: PoEntry = {...message, msgstr: [msgstr], flags: known.flags.filter((flag) => flag !== 'fuzzy')};
  const hash = reviewHash(moved);
  const comments = known.comments
    .filter((comment) => !isReview(comment) || isReviewed({...known, comments: [comment]}))
    .map((comment) => (isReview(comment) ? comment.replace(/[0-9a-f]{12}$/, hash) : comment));
  return {...moved, comments, previous: {}};
}

/** The first finished translation whose English text differs from a message in tokens only, moved to that message. */
export function carriedOver(message: PoEntry, known: readonly PoEntry[]): {from: PoEntry; entry: PoEntry} | null {
  for (const from of known) {
    const isSame = from.msgctxt === message.msgctxt && from.msgidPlural === null && message.msgidPlural === null;
    if (isSame && hasTranslation(from) && !isFuzzy(from)) {
      const msgstr = carryOver(from.msgid, message.msgid, from.msgstr[0]!);
      if (msgstr !== null) {
        return {from, entry: rekey(from, message, msgstr)};
      }
    }
  }
  return null;
}
