/** The words that open an admonition such as `:::note`; Docusaurus' own list. */
export const admonitions = [
  'secondary',
  'info',
  'success',
  'danger',
  'note',
  'tip',
  'warning',
  'important',
  'caution',
] as const;

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Text that was edited before parsing, with the way back to the original. */
export interface PreparedMarkdown {
  text: string;
  /** Offset in the original text of an offset in the prepared text. */
  toOriginal(offset: number): number;
}

const headings = /(?:^|\n)#{1,6}(?!#).*/g;
const titledAdmonitions = new RegExp(
  `^(?<quote>(?:> ?)*)(?<indentation>(?: +|\\t+))?(?<directive>:{3,}(?:${admonitions.join('|')})) +(?<title>.*)$`,
  'gm',
);

/**
 * Edits Markdown as Docusaurus does before it parses a page: `{#id}` in a heading becomes `\{#id}`,
 * `:::note Title` becomes `:::note[Title]`.
 */
export function prepareMarkdown(original: string): PreparedMarkdown {
  const edits = [...headingEdits(original), ...admonitionEdits(original)].sort((a, b) => a.start - b.start);
  let text = '';
  let position = 0;
  const changes: {at: number; until: number; start: number; end: number}[] = [];
  for (const edit of edits) {
    text += original.slice(position, edit.start);
    changes.push({at: text.length, until: text.length + edit.text.length, start: edit.start, end: edit.end});
    text += edit.text;
    position = edit.end;
  }
  text += original.slice(position);
  const toOriginal = (offset: number): number => {
    const change = changes.findLast(({at}) => at < offset);
    if (!change) {
      return offset;
    }
    return offset < change.until ? change.start : change.end + offset - change.until;
  };
  return {text, toOriginal};
}

function headingEdits(text: string): Edit[] {
  return [...text.matchAll(headings)].flatMap((match) => {
    const index = match[0].indexOf('{#');
    if (index < 0 || match[0][index - 1] === '\\') {
      return [];
    }
    return [{start: match.index + index, end: match.index + index, text: '\\'}];
  });
}

function admonitionEdits(text: string): Edit[] {
  return [...text.matchAll(titledAdmonitions)].flatMap((match) => {
    const {quote = '', indentation = '', directive = '', title = ''} = match.groups ?? {};
    const afterName = match.index + quote.length + indentation.length + directive.length;
    const titleEnd = match.index + match[0].length;
    return [
      {start: afterName, end: titleEnd - title.length, text: '['},
      {start: titleEnd, end: titleEnd, text: ']'},
    ];
  });
}
