import {interpolate} from '../ui/interpolate';
import {excerptOf, markedPieces, type Piece} from './excerpt';
import type {SearchConfig} from './page-config';
import type {Hit, Matched, PageHits} from './search';
import type {SearchData, SearchFact} from './types';

/** How many places of a page are shown at once; the others are one click away. */
const shownPlaces = 3;
const mostPlaces = 15;

type Child = Node | string;

/** Makes an element; properties are set as such. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Draws the places found on one page. */
export function drawPage(data: SearchData, config: SearchConfig, {page, hits}: PageHits, matched: Matched): HTMLLIElement {
  const {address, title, section, edition} = data.pages[page]!;
  const draw = (hit: Hit) => drawHit(data, hit, matched);
  const more = hits.slice(shownPlaces, mostPlaces);
  const summary = make('summary', {}, interpolate(config.strings['search.more'], {count: more.length}));
  return make(
    'li',
    {className: 'sr-found'},
    make('p', {className: 'sr-quiet'}, `${section} · ${config.editions[edition] ?? edition}`),
    make('h3', {}, make('a', {href: address}, ...toNodes(markedPieces(title, matched, data.locale)))),
    make('ul', {className: 'sr-list'}, ...hits.slice(0, shownPlaces).map(draw)),
    ...(more.length > 0 ? [make('details', {className: 'sr-more'}, summary, make('ul', {className: 'sr-list'}, ...more.map(draw)))] : []),
  );
}

function drawHit(data: SearchData, {document}: Hit, matched: Matched): HTMLLIElement {
  const {page, anchor, heading, text, facts = [], also = []} = data.documents[document]!;
  const link = make('a', {href: `${data.pages[page]!.address}#${anchor}`}, ...toNodes(markedPieces(heading, matched, data.locale)));
  const named = also.map((name) => markedPieces(name, matched, data.locale)).filter((pieces) => pieces.some(({marked}) => marked));
  const excerpt = toNodes(excerptOf(text, matched, data.locale));
  // The beginning of a page has the page's own link above it.
  const head = anchor === '' ? [] : [make('p', {className: 'sr-head'}, link, ...named.flatMap((pieces) => [' · ', ...toNodes(pieces)]))];
  return make(
    'li',
    {className: 'sr-hit'},
    ...head,
    ...(facts.length > 0 ? [drawFacts(facts)] : []),
    ...(text === '' ? [] : [make('p', {className: 'sr-excerpt'}, ...excerpt)]),
  );
}

function drawFacts(facts: SearchFact[]): HTMLParagraphElement {
  const drawn = facts.map(({kind, label, value}) =>
    make('span', {className: 'sr-fact'}, `${label}: `, make('span', {className: kind ? `badge ${kind}` : 'badge'}, value)),
  );
  return make('p', {className: 'sr-facts'}, ...drawn.flatMap((fact, index): Child[] => (index > 0 ? [' · ', fact] : [fact])));
}

function toNodes(pieces: Piece[]): Child[] {
  return pieces.map(({text, marked}) => (marked ? make('mark', {}, text) : text));
}
