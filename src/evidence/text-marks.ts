import type {Link, Parent, PhrasingContent, Text} from 'mdast';
import type {Finding} from '../floor/errors';
import {formatValue, lookUpFact, machineValue} from './facts';
import {claimMark} from './claim-mark';
import {h, toMarkdownNode} from './hast';
import {citationMarks} from './inline';
import {markPattern} from './mark-syntax';
import type {PageContext} from './page-context';
import type {Place} from './records';
import type {SourcePositions} from './source-position';
import {unknownCitation, unknownClaim} from './unknown-marks';

const mark = new RegExp(`[ \\u00a0]?${markPattern.source}`, 'g');

/** Puts links in place of the citations and claim marks of one page and numbers in place of facts, and notes what is wrong. */
export class TextMarks {
  readonly findings: Finding[] = [];
  private readonly claimMarks = new Map<string, number>();

  constructor(
    private readonly context: PageContext,
    private readonly positions: SourcePositions,
  ) {}

  /** The nodes that stand for a text node; the node itself when it holds no mark. */
  replace(node: Text, parent: Parent | Link): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let end = 0;
    let searched = 0;
    for (const match of node.value.matchAll(mark)) {
      const token = match[0].trimStart();
      const {place, next} = this.positions.ofPiece(node, token, searched);
      searched = next;
      const resolved = this.resolve(token, place, parent);
      const space = match[0] === token ? '' : match[0][0]!;
      const glue = token.startsWith('[fact:') ? space : token.startsWith('[claim:') && space ? '\u00a0' : '';
      nodes.push(...toText(node.value.slice(end, match.index) + glue), ...resolved);
      end = match.index + match[0].length;
    }
    return end === 0 ? [node] : [...nodes, ...toText(node.value.slice(end))];
  }

  private resolve(token: string, place: Place, parent: Parent): PhrasingContent[] {
    if (parent.type === 'link') {
      const message = `Unexpected ${token} inside a link, expected it outside.`;
      this.findings.push({...place, code: 'MARK_IN_LINK', message, hint: 'put it after the link.'});
      return [];
    }
    if (token.startsWith('[fact:')) {
      return this.fact(token, place, parent);
    }
    return token.startsWith('[@') ? this.citation(token, place) : this.claim(token, place);
  }

  private fact(token: string, place: Place, parent: Parent): PhrasingContent[] {
    if (parent.type === 'heading') {
      const message = `Unexpected ${token} in a heading, expected it in the text.`;
      this.findings.push({...place, code: 'MARK_IN_HEADING', message, hint: 'say it in words in the heading.'});
      return [];
    }
    const found = lookUpFact(token, this.context.evidence.facts);
    if ('code' in found) {
      this.findings.push({...place, ...found});
      return [];
    }
    const {fact, name, value} = found;
    const properties = {className: ['fact-value'], value: machineValue(value), dataFact: `${fact.id}.${name}`};
    return [toMarkdownNode(h('data', properties, formatValue(value, this.context.format))) as PhrasingContent];
  }

  private citation(token: string, place: Place): PhrasingContent[] {
    const pieces = token
      .slice(1, -1)
      .split(';')
      .map((piece) => piece.trim());
    const known = pieces.flatMap((piece) => {
      const at = {...place, column: place.column + token.indexOf(piece)};
      const unknown = unknownCitation(piece, this.context.evidence, at);
      this.findings.push(...unknown);
      return unknown.length > 0 ? [] : [piece.slice(1)];
    });
    return known.length > 0 ? [toMarkdownNode(citationMarks(this.context, known)) as PhrasingContent] : [];
  }

  private claim(token: string, place: Place): PhrasingContent[] {
    const {claims} = this.context.evidence;
    const id = token.slice('[claim:'.length, -1).trim();
    const claim = claims.find((candidate) => candidate.id === id);
    if (!claim) {
      this.findings.push(...unknownClaim(id, this.context.evidence, place));
      return [];
    }
    const times = (this.claimMarks.get(id) ?? 0) + 1;
    this.claimMarks.set(id, times);
    return [toMarkdownNode(claimMark(this.context, claim, times)) as PhrasingContent];
  }
}

function toText(value: string): PhrasingContent[] {
  return value ? [{type: 'text', value}] : [];
}
