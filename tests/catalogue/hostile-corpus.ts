import type {MessageKind} from '../../src/catalogue/types';
import {htmlPayloads} from './hostile-html';
import {hiddenPayloads} from './hostile-hidden';
import {linkPayloads} from './hostile-links';
import {markdownPayloads} from './hostile-markdown';
import {stringPayloads} from './hostile-strings';

/** A translation that tries to do what the English text does not. */
export interface Payload {
  kind: MessageKind;
  msgid: string;
  msgstr: string;
  /** What it tries. */
  why: string;
  /** It may be shown, because it does nothing: a reader sees the words as they stand. */
  harmless: boolean;
}

export type PayloadGroup = [
  kind: MessageKind,
  msgid: string,
  refused: Record<string, string>,
  harmless?: Record<string, string>,
];

export const cited = 'Ask a doctor first [@agency2025].';
export const linked = 'Read [the law](law.md) before you **travel** [claim:A05].';
export const plain = 'The law';
export const coded = 'Type `kratom` into the *search* field.';

const groups: PayloadGroup[] = [
  ...htmlPayloads,
  ...linkPayloads,
  ...markdownPayloads,
  ...hiddenPayloads,
  ...stringPayloads,
];

/** All hostile translations; what each of them tries is told once. */
export const hostileCorpus: readonly Payload[] = groups.flatMap(([kind, msgid, refused, harmless = {}]) =>
  [refused, harmless].flatMap((list, index) =>
    Object.entries(list).map(([why, msgstr]) => ({kind, msgid, msgstr, why, harmless: index === 1})),
  ),
);
