import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, join, toMarkdownNode, type Child} from '../hast';
import {europeShapes, stateShapes, worldShapes, type MapShapes} from '../map/shapes';
import type {PageContext} from '../page-context';
import {lawStatuses, type LawStatus} from '../vocabulary';
import {isState, placeName, type LawRow} from './law';

/** The pattern of each status: marks on a ground of its own, so that no two differ by colour alone. */
const patterns: Record<LawStatus, {size: number; marks: string}> = {
  prohibited: {size: 6, marks: 'M0 0h6v6h-6z'},
  'age-limited': {size: 6, marks: 'M2 2h2v2h-2z'},
  'restricted-sale': {size: 6, marks: 'M0 6L6 0M-1 1L1 -1M5 7L7 5'},
  unregulated: {size: 6, marks: 'M0 3h6'},
  unclear: {size: 8, marks: 'M0 0L8 8M8 0L0 8'},
};

interface Map {
  name: 'world' | 'europe' | 'states';
  shapes: MapShapes;
  rows: readonly LawRow[];
}

/** Maps of the law: the world, Europe, the United States. Each place leads to its row in the table. */
export function lawMapBlock(context: PageContext): RootContent[] {
  const {evidence, t, options, locale} = context;
  const countries = evidence.law.filter((row) => !isState(row));
  const states = evidence.law.filter(isState);
  const europe = europeShapes();
  const maps: Map[] = [
    {name: 'world', shapes: worldShapes(), rows: countries},
    {name: 'europe', shapes: europe, rows: countries.filter(({code}) => europe.places.has(code))},
    {name: 'states', shapes: stateShapes(), rows: states},
  ];
  const {href} = options.pageLink(locale, 'reference/law-table');
  const section = h(
    'section',
    {className: ['tool-section', 'law-map'], dataTool: 'law-map'},
    h('p', {dataPrint: 'no'}, t('tools.law.map.text'), ' ', h('a', {href}, t('tools.law.map.table'))),
    h('svg', {className: ['map-patterns'], width: '0', height: '0', ariaHidden: 'true', focusable: 'false'}, h('defs', {}, lawStatuses.map(pattern))),
    maps.map((map) => figure(context, map, href)),
    h('p', {className: ['map-credit']}, t('tools.law.map.credit')),
  );
  return [toMarkdownNode(section)];
}

const patternId = (status: string) => `map-${status}`;

function pattern(status: LawStatus): Element {
  const {size, marks} = patterns[status];
  const box = {width: String(size), height: String(size)};
  return h(
    'pattern',
    {id: patternId(status), ...box, patternUnits: 'userSpaceOnUse'},
    h('rect', {className: ['map-ground'], ...box}),
    h('path', {className: ['map-mark', `map-mark-${status}`], d: marks}),
  );
}

/** A map with its legend, which tells in words how many places have which status. */
function figure(context: PageContext, {name, shapes, rows}: Map, href: string): Element {
  const {t} = context;
  const {width, height, places, others} = shapes;
  const drawn = rows.filter(({code}) => places.has(code));
  // Links are for a tap; the keyboard and screen readers have the table.
  const groups = lawStatuses.map((status) =>
    h(
      'g',
      {fill: `url(#${patternId(status)})`},
      drawn.filter((row) => row.status === status).map((row) => place(context, row, places.get(row.code)!, href)),
    ),
  );
  const drawing = h(
    'svg',
    {className: ['map'], viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true', focusable: 'false'},
    others !== '' && h('path', {className: ['map-others'], d: others}),
    groups,
  );
  return h(
    'figure',
    {className: ['map-figure', `map-${name}`]},
    h('figcaption', {}, t(`tools.law.map.${name}`)),
    drawing,
    legend(context, rows, others !== ''),
    small(context, rows.filter(({code}) => !places.has(code))),
  );
}

function place(context: PageContext, row: LawRow, path: string, href: string): Element {
  const properties = {href: `${href}#law-${row.code.toLowerCase()}`, tabIndex: -1, dataPlain: ''};
  return h('a', properties, h('title', {}, placeWithStatus(context, row)), h('path', {d: path}));
}

function placeWithStatus(context: PageContext, row: LawRow): string {
  const {text} = placeName(context, row);
  return context.t('tools.law.map.place', {place: text, status: context.t(`evidence.law.status.${row.status}`)});
}

function legend({t, format}: PageContext, rows: readonly LawRow[], hasOthers: boolean): Element {
  const entries = lawStatuses.flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    const label = t('tools.law.map.count', {status: t(`evidence.law.status.${status}`), count: format.number(count)});
    return count > 0 ? [h('li', {}, swatch({fill: `url(#${patternId(status)})`}), ' ', label)] : [];
  });
  const others = hasOthers && h('li', {}, swatch({className: ['map-others']}), ' ', t('tools.law.map.unlisted'));
  return h('ul', {className: ['map-legend']}, entries, others);
}

function swatch(fill: Record<string, string | string[]>): Element {
  const box = {width: '26', height: '18'};
  return h('svg', {className: ['map-swatch'], ...box, ariaHidden: 'true', focusable: 'false'}, h('rect', {...box, ...fill}));
}

/** The places that are too small for the map's data, in words. */
function small(context: PageContext, rows: readonly LawRow[]): Child {
  const [before, after] = context.t('tools.law.map.small', {list: '\u0000'}).split('\u0000');
  const named = rows.map((row) => nameWithStatus(context, row));
  return named.length > 0 && h('p', {className: ['map-small']}, before!, join(named, '; '), after ?? '');
}

function nameWithStatus(context: PageContext, row: LawRow): Child {
  const {name} = placeName(context, row);
  const [before, after] = context.t('tools.law.map.place', {place: '\u0000', status: context.t(`evidence.law.status.${row.status}`)}).split('\u0000');
  return [before!, name, after ?? ''];
}
