import {headingIds} from './heading-ids';
import type {SourcePage} from './read-pages';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Puts translations into a page at the places of their segments; every other byte stays. Headings keep
 * the ids that they have in English, so that links to them hold in every language.
 * @param texts the translation of each segment, in order; null where English stays
 */
export function splice(source: SourcePage, texts: readonly (string | null)[]): string {
  const {page, segments} = source;
  const edits = segments.flatMap(({kind, start, end}, index): Edit[] => {
    const text = texts[index] ?? null;
    const isFront = kind === 'title' || kind === 'description' || kind === 'sidebar_label';
    // A JSON string is a double-quoted YAML scalar (YAML 1.2.2, 7.3.1).
    return text === null ? [] : [{start, end, text: isFront ? JSON.stringify(text) : text}];
  });
  let result = '';
  let position = 0;
  for (const edit of [...edits, ...idEdits(source, texts)].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += page.source.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + page.source.slice(position);
}

/** Writes down the ids of headings that have them from their English text, where one of these is translated. */
function idEdits({page, body, segments}: SourcePage, texts: readonly (string | null)[]): Edit[] {
  const offset = segments.length - body.length;
  const translated = new Set(body.filter((_, index) => texts[offset + index] != null).map(({host}) => host.node));
  const implicit = headingIds(page.tree).filter(({explicit, node}) => !explicit && node.children?.length);
  if (!implicit.some(({node}) => translated.has(node))) {
    return [];
  }
  return implicit.map(({node, id}) => {
    const end = page.toSource(node.children!.at(-1)!.position!.end.offset!);
    return {start: end, end, text: ` {#${id}}`};
  });
}
