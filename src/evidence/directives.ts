import type {RootContent} from 'mdast';
import type {Node} from 'unist';
import type {Finding} from '../floor/errors';
import {chartDataBlock} from '../charts/data-page';
import {chartBlock} from '../charts/figure';
import {chartNames, type ChartName} from '../charts/vocabulary';
import {bibliographyBlock} from './blocks/bibliography';
import {claimsBlock} from './blocks/claims';
import {claimsSummaryBlock} from './blocks/claims-summary';
import {claimsFilterBlock} from './blocks/claims-filter';
import {downloadsBlock} from './blocks/downloads';
import {dataFilesBlock, dataKinds, type DataKind} from './blocks/data-files';
import {glossaryBlock} from './blocks/glossary';
import {helpLinesBlock} from './blocks/help-lines';
import {interactionCheckerBlock} from './blocks/interaction-checker';
import {interactionsBlock} from './blocks/interactions';
import {lawBlock} from './blocks/law';
import {lawMapBlock} from './blocks/law-map';
import {translationEditorBlock, translationsBlock} from './blocks/translations';
import {nearest} from './nearest';
import type {PageContext} from './page-context';
import type {Place} from './records';
import {parts, type Part} from './vocabulary';

export interface Directive extends Node {
  type: 'leafDirective' | 'containerDirective' | 'textDirective';
  name: string;
  attributes?: Record<string, string | null | undefined>;
}

type Block = (context: PageContext, attributes: Record<string, string>) => RootContent[];

/** The directives that make a block, and the values that their attributes may have. */
const blocks: Record<string, {make: Block; attributes: Record<string, readonly string[]>}> = {
  claims: {make: (context, {part}) => claimsBlock(context, part as Part | undefined), attributes: {part: parts}},
  'claims-summary': {make: claimsSummaryBlock, attributes: {}},
  'claims-filter': {make: claimsFilterBlock, attributes: {}},
  'interaction-checker': {make: interactionCheckerBlock, attributes: {}},
  interactions: {make: interactionsBlock, attributes: {}},
  law: {make: lawBlock, attributes: {}},
  'law-map': {make: lawMapBlock, attributes: {}},
  'help-lines': {make: helpLinesBlock, attributes: {}},
  glossary: {make: glossaryBlock, attributes: {}},
  bibliography: {make: bibliographyBlock, attributes: {}},
  'data-files': {make: (context, {of}) => dataFilesBlock(context, of as DataKind), attributes: {of: dataKinds}},
  chart: {make: (context, {name}) => chartBlock(context, name as ChartName), attributes: {name: chartNames}},
  'chart-data': {make: chartDataBlock, attributes: {}},
  downloads: {make: downloadsBlock, attributes: {}},
  translations: {make: translationsBlock, attributes: {}},
  'translation-editor': {make: translationEditorBlock, attributes: {}},
};

/** The kinds of admonition, which the site's theme sets. */
const admonitions = ['note', 'tip', 'info', 'warning', 'danger'];

/**
 * Makes the nodes that stand for a directive, or a finding when it is none of ours.
 * Null when the directive is left to others.
 */
export function directiveToNodes(
  directive: Directive,
  context: PageContext,
  place: Place,
): RootContent[] | Finding | null {
  const {type, name} = directive;
  if (type === 'containerDirective' && admonitions.includes(name)) {
    return null;
  }
  const block = type === 'leafDirective' && Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (!block) {
    return unknownDirective(directive, place);
  }
  const attributes = Object.entries(directive.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const);
  for (const [key, value] of attributes) {
    const allowed = Object.hasOwn(block.attributes, key) ? block.attributes[key] : undefined;
    if (!allowed?.includes(value)) {
      const expected = Object.entries(block.attributes).map(([known, values]) => `${known}=${values.join('|')}`);
      const message = `Unexpected ${key}=${value} in ::${name}, expected ${expected.join(', ') || 'no attributes'}.`;
      return {...place, code: 'BAD_DIRECTIVE', message, hint: 'mend the attribute or remove it.'};
    }
  }
  return block.make(context, Object.fromEntries(attributes));
}

function unknownDirective({type, name}: Directive, place: Place): Finding {
  const [colons, names] = type === 'containerDirective' ? [':::', admonitions] : ['::', Object.keys(blocks)];
  const near = nearest(name, names);
  const written = type === 'textDirective' ? ':' : colons;
  return {
    ...place,
    code: 'UNKNOWN_DIRECTIVE',
    message: `Unexpected ${written}${name}, expected one of ${names.map((known) => colons + known).join(', ')}.`,
    hint: near ? `did you mean ${colons}${near}?` : 'use one of these names, or put a backslash before the colon.',
  };
}
