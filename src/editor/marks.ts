import {markPattern} from '../evidence/mark-syntax';

const mark = new RegExp(
  `\`[^\`\\n]+\`|${markPattern.source}|\\[[^[\\]]*\\]\\([^()\\s]*\\)|\\{[^{}\\n]*\\}|\\*\\*[^*]+\\*\\*|\\*[^*]+\\*`,
  'g',
);

/** A mark of the English that the translation must carry over, and how it is put in at the cursor. */
export interface Mark {
  /** As it stands in the English. */
  english: string;
  /** What goes before and behind the words that are selected. */
  before: string;
  after: string;
  /** Whether words stand inside it, which are translated. */
  holdsWords: boolean;
}

/** The citations, marks of claims, links, code, placeholders and emphases of an English text, in order. */
export function marksOf(english: string): Mark[] {
  return (english.match(mark) ?? []).map((found) => {
    const link = /^\[([^[\]]*)\](\(.*\))$/.exec(found);
    const stress = /^\*+/.exec(found)?.[0];
    if (link) {
      return {english: found, before: '[', after: `]${link[2]}`, holdsWords: true};
    }
    return stress
      ? {english: found, before: stress, after: stress, holdsWords: true}
      : {english: found, before: found, after: '', holdsWords: false};
  });
}

/** Puts a mark into a text where the cursor or the selection is; gives the text and the new selection. */
export function insertMark(text: string, start: number, end: number, {before, after, holdsWords}: Mark) {
  const selected = holdsWords ? text.slice(start, end) : '';
  const rest = holdsWords ? text.slice(end) : text.slice(start);
  const head = text.slice(0, start) + before;
  return {text: head + selected + after + rest, start: head.length, end: head.length + selected.length};
}
