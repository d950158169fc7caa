import {markPattern} from '../evidence/mark-syntax';
import {
  gatePlainText,
  markdownSigns,
  refuseCharacters,
  refuseHeaps,
  refuseLeftovers,
  refuseLength,
  refuseMixedScripts,
  refuseTags,
} from './gate-text';
import {refuseAddresses} from './gate-addresses';
import {hasWords, textRuns} from './inline-text';
import type {MarkdownNode} from './markdown';
import {blockNames, parseInPlace} from './mini-document';
import {parsedSource, takeParsed} from './parsed-texts';
import {frozenTokens, surplus} from './tokens';
import {
  frontMatterKeys,
  kindNames,
  type FrontMatterKey,
  type MessageKind,
  type Refusal,
  type SegmentKind,
} from './types';

export interface Candidate {
  kind: MessageKind;
  msgid: string;
  msgstr: string;
}

type BodyKind = Exclude<SegmentKind, FrontMatterKey>;

/**
 * May this translation stand for its source? It must parse to the same skeleton: the same links, code,
 * citations and marks of claims, in one block of the same kind, with nothing that a reader cannot see.
 * @returns the reasons against it; none when it may be shown
 */
export function gateTranslation({kind, msgid, msgstr}: Candidate): Refusal[] {
  if (kind === 'text' || (frontMatterKeys as readonly string[]).includes(kind)) {
    return gatePlainText(msgstr, msgid);
  }
  const early = refuseUnparsed(msgid, msgstr);
  return early.length > 0 ? early : gateMarkdown(kind as BodyKind, msgid, msgstr);
}

/** What is refused before a translation is parsed: it could stall the parser. */
export function refuseUnparsed(msgid: string, msgstr: string): Refusal[] {
  return [
    ...refuseLength(msgstr, msgid),
    ...refuseHeaps(msgstr, msgid),
    ...refuseCharacters(msgstr, msgid),
    ...refuseEdges(msgstr),
  ];
}

function gateMarkdown(kind: BodyKind, msgid: string, msgstr: string): Refusal[] {
  const source = sourceOf(kind, msgid);
  const target = takeParsed(kind, msgstr) ?? parseInPlace(kind, msgstr);
  if (!source || !target) {
    const what = source ? blockNames(kind, msgstr) : 'an English text that cannot stand alone';
    const message = `Unexpected ${what}, expected one ${kindNames[kind]}.`;
    return [
      {
        code: 'BLOCK',
        message,
        hint: 'put a backslash before a sign at the start that Markdown takes for a block, or before | and ].',
      },
    ];
  }
  const shown = textRuns(target).join('\n');
  return [
    ...refuseTokens(frozenTokens(target), source.tokens),
    ...(hasWords(target)
      ? []
      : [
          {
            code: 'NO_TEXT',
            message: 'Unexpected text without a letter, expected a translation.',
            hint: 'translate the text, or leave it empty to keep English.',
          },
        ]),
    ...refuseCharacters(shown.replaceAll('\n', ''), source.shown),
    ...refuseAddresses(shown, source.shown),
    ...refuseTags(shown, source.shown),
    ...refuseMixedScripts(shown, source.shown),
    ...refuseLeftovers(unmarked(shown), unmarked(source.shown), leftoverSigns(target, source)),
    ...refuseLeftovers(msgstr, msgid, ['{#']),
  ];
}

interface Source {
  tokens: string[];
  shown: string;
  emphases: number;
}

const sources = new Map<string, Source | null>();

/** What is known of a source; kept, because every language asks for it. */
function sourceOf(kind: BodyKind, msgid: string): Source | null {
  const key = `${kind} ${msgid}`;
  const known = sources.get(key);
  if (known !== undefined) {
    return known;
  }
  const nodes = parsedSource(kind, msgid) ?? parseInPlace(kind, msgid);
  const source = nodes && {
    tokens: frozenTokens(nodes),
    shown: textRuns(nodes).join('\n'),
    emphases: countEmphases(nodes),
  };
  sources.set(key, source);
  return source;
}

/** Where an emphasis of the source is missing, a single `*` or `_` in the text is probably its remains. */
function leftoverSigns(target: readonly MarkdownNode[], source: Source): readonly string[] {
  return countEmphases(target) < source.emphases ? [...markdownSigns, '*', '_'] : markdownSigns;
}

function countEmphases(nodes: readonly MarkdownNode[]): number {
  const own = nodes.filter(({type}) => ['emphasis', 'strong', 'delete'].includes(type)).length;
  return nodes.reduce((sum, {children}) => sum + countEmphases(children ?? []), own);
}

/** Whole citations and marks are compared as tokens; only broken ones are leftovers. */
function unmarked(text: string): string {
  return text.replace(new RegExp(markPattern.source, 'g'), '');
}

function refuseEdges(msgstr: string): Refusal[] {
  if (msgstr === msgstr.trim()) {
    return [];
  }
  return [
    {
      code: 'BLOCK',
      message: 'Unexpected space around the text, expected none.',
      hint: 'remove the space at the start or the end.',
    },
  ];
}

function refuseTokens(tokens: readonly string[], expected: readonly string[]): Refusal[] {
  const list = (items: readonly string[]) => items.join(', ');
  const added = surplus(tokens, expected);
  const missing = surplus(expected, tokens);
  const parts = [
    added.length > 0 && `Unexpected ${list(added)}`,
    missing.length > 0 && `${added.length > 0 ? 'missing' : 'Missing'} ${list(missing)}`,
  ];
  if (added.length + missing.length === 0) {
    return [];
  }
  const message = `${parts.filter(Boolean).join('; ')}; expected the same links, code and marks as the source (${list(expected) || 'none'}).`;
  return [
    {
      code: 'SKELETON',
      message,
      hint: 'carry over links, code, citations, marks of claims and numbers of facts from the English, each exactly once.',
    },
  ];
}
