import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, toMarkdownNode, type Child} from '../hast';
import {citationMarks, dataSpan, nameSpan} from '../inline';
import type {Evidence} from '../load';
import type {PageContext} from '../page-context';
import {phoneToPieces} from '../phone';
import {helpKinds} from '../vocabulary';

type Line = Evidence['help'][number];

/** The help lines by country: those that speak the page's language first, then the alphabet. */
export function helpLinesBlock(context: PageContext): RootContent[] {
  const {evidence, format, locale, t} = context;
  const countries = [...new Set(evidence.help.map((line) => line.country))].map((code) => {
    const lines = helpKinds.flatMap((kind) =>
      evidence.help.filter((line) => line.country === code && line.kind === kind),
    );
    return {code, name: format.country(code), lines, near: lines.some((line) => line.languages.includes(locale))};
  });
  countries.sort((a, b) => Number(b.near) - Number(a.near) || format.compare(a.name, b.name));
  const jump = countries.map(({code, name}) => h('li', {}, h('a', {href: `#${anchorOf(code)}`}, name)));
  return [
    h(
      'nav',
      {className: ['help-countries'], ariaLabel: t('evidence.help.countries'), dataPrint: 'no'},
      h('ul', {}, jump),
    ),
    ...countries.flatMap(({code, name, lines}) => [
      h('h3', {id: anchorOf(code)}, name),
      h(
        'ul',
        {className: ['help-list']},
        lines.map((line) => helpLine(context, line)),
      ),
    ]),
    h('p', {className: ['help-change']}, t('evidence.help.change')),
  ].map(toMarkdownNode);
}

const anchorOf = (country: string) => `help-${country.toLowerCase()}`;

function helpLine(context: PageContext, line: Line): Element {
  const {t, format} = context;
  const part = (name: string, ...children: Child[]) => h('span', {className: [`help-${name}`]}, ...children);
  const hours = line.hours === '24/7' ? t('evidence.help.allDay') : line.hours && dataSpan(context, line.hours);
  const languages = format.list(line.languages.map((code) => format.language(code))).join('');
  const date =
    line.source_date === 'undated'
      ? t('evidence.help.source.undated')
      : t('evidence.help.source', {date: format.date(line.source_date)});
  const details = [
    hours && part('hours', hours),
    part('languages', t('evidence.help.languages', {list: languages})),
    line.url &&
      h('a', {className: ['help-url'], href: line.url, dir: 'ltr'}, new URL(line.url).host.replace(/^www\./, '')),
    line.note && part('note', dataSpan(context, line.note)),
    part('source', date, line.source ? citationMarks(context, [line.source]) : [': ', h('bdi', {dir: 'ltr'}, line.seen_at)]),
  ].filter((detail) => detail !== null && detail !== undefined && detail !== '');
  return h(
    'li',
    {className: ['help-line'], dataKind: line.kind},
    part('kind', t(`evidence.help.${line.kind}`)),
    ' ',
    part('service', nameSpan(context, line.service)),
    ' ',
    h('bdi', {className: ['help-phone'], dir: 'ltr'}, phone(context, line)),
    ' ',
    part(
      'details',
      details.flatMap((detail) => [detail, ' ']),
    ),
  );
}

function phone({t}: PageContext, {phone: printed}: Line) {
  return phoneToPieces(printed).map(({text, href}) => {
    const shown = text
      .replace(/\bext\.?\s*(\d+)$/, (_, number: string) => t('evidence.help.extension', {number}))
      .replace('from abroad', t('evidence.help.abroad'));
    return href ? h('a', {href, ariaLabel: t('evidence.help.call', {number: shown}), dataPlain: ''}, shown) : shown;
  });
}
