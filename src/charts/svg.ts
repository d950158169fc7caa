import type {Element} from 'hast';
import {h} from '../evidence/hast';
import type {PageContext} from '../evidence/page-context';
import {localeByCode} from '../site';
import {drawBars} from './bars';
import {drawDots} from './dots';
import {drawingWidth, moveDown, type Pen, type Piece} from './drawing';
import {drawPyramid} from './pyramids';
import {drawRanges} from './ranges';
import type {Chart, Panel} from './schema';
import type {ChartKind} from './vocabulary';

const drawings: Record<ChartKind, (pen: Pen, panel: Panel) => Piece> = {
  bars: drawBars,
  ranges: drawRanges,
  dots: drawDots,
  pyramids: drawPyramid,
};

const gap = 20;

/**
 * Draws a chart: the same bytes at every build, without styles, scripts or fonts of its own, its
 * looks named by classes. Its title and its finding in words come first.
 */
export function chartSvg(page: PageContext, chart: Chart): Element {
  const {direction} = localeByCode(page.locale);
  const pen = {page, rtl: direction === 'rtl'};
  const panels: Element[] = [];
  let y = 2;
  for (const panel of chart.panels) {
    const {height, children} = drawings[chart.kind](pen, panel);
    panels.push(moveDown(Math.round(y * 10) / 10, children));
    y += height + gap;
  }
  const id = `chart-${chart.id}`;
  return h(
    'svg',
    {
      className: ['chart-drawing'],
      viewBox: `0 0 ${drawingWidth} ${Math.ceil(y - gap + 4)}`,
      // Where paper is too low for the whole width, the drawing stays at the side where lines begin.
      preserveAspectRatio: pen.rtl ? 'xMaxYMin' : 'xMinYMin',
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-desc`],
      direction,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    h('title', {id: `${id}-title`, ...languageOf(page, chart.title)}, page.dataText(chart.title).text),
    h('desc', {id: `${id}-desc`, ...languageOf(page, chart.alt)}, page.dataText(chart.alt).text),
    panels,
  );
}

function languageOf(page: PageContext, msgid: string) {
  return page.dataText(msgid).translated ? {} : {lang: 'en', dataUntranslated: ''};
}
