/** The words that the whole room shares. Nothing here touches files, so all of it also runs in a browser. */

/** The values of a page's front matter that are translated. */
export const frontMatterKeys = ['title', 'description', 'sidebar_label'] as const;
export type FrontMatterKey = (typeof frontMatterKeys)[number];

/** Where a segment stands on a page: the value of a front matter key, or the block that holds its text. */
export type SegmentKind = FrontMatterKey | 'paragraph' | 'item' | 'heading' | 'cell' | 'label';

/** A segment of a page, or plain text: an interface string or a text of the data. */
export type MessageKind = SegmentKind | 'text';

/** One translatable piece of a page. */
export interface Segment {
  kind: SegmentKind;
  /** Offsets into the file, in UTF-16 units; the end is not included. */
  start: number;
  end: number;
  /** The text as catalogues know it: Markdown (plain text in front matter) on one line. */
  msgid: string;
  /** What tells it from other segments in the same words; null for nearly all. */
  msgctxt: string | null;
  /** Notes for translators from the page itself. */
  notes: readonly string[];
  /** Place of the start in the file, from 1. */
  line: number;
  column: number;
}

/** What became of a segment in a language: only a translated one is shown in that language. */
export type SegmentState = 'translated' | 'fuzzy' | 'untranslated' | 'refused';

/** A reason why a translation may not stand for its source. */
export interface Refusal {
  code: string;
  message: string;
  hint: string;
}

/** Kinds in words that a translator reads, in the `#.` comments of a catalogue. */
export const kindNames: Record<MessageKind, string> = {
  title: 'title of the page',
  description: 'description of the page, for search engines',
  sidebar_label: 'name of the page in lists',
  paragraph: 'paragraph',
  item: 'list item',
  heading: 'heading',
  cell: 'table cell',
  label: 'title of a note',
  text: 'text',
};
