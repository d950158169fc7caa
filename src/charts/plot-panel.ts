import * as Plot from '@observablehq/plot';
import type {Element} from 'hast';
import {parseHTML} from 'linkedom';
import {h} from '../evidence/hast';
import {drawingWidth, type Pen} from './drawing';
import type {Panel} from './schema';

/** Room at both ends of the axis, so that marks at its ends are whole. */
const inset = 1;

/** The marks of one panel, as elements, and the place of each value from the left. */
export interface Plotted {
  children: Element[];
  at(value: number): number;
}

/**
 * Draws marks with Observable Plot on the panel's own horizontal scale. The axis runs from the side
 * where the language begins its lines. Vertical places are units of the drawing.
 */
export function plotPanel(pen: Pen, panel: Panel, height: number, marks: Plot.Markish[]): Plotted {
  const {document} = parseHTML('<!doctype html><html><body></body></html>');
  const range = [inset, drawingWidth - inset];
  const svg = Plot.plot({
    document: document as unknown as Document,
    className: 'chart-marks',
    width: drawingWidth,
    height,
    margin: 0,
    axis: null,
    x: {type: panel.scale, domain: domainOf(panel), range: pen.rtl ? range.reverse() : range, clamp: true},
    y: {type: 'identity'},
    marks,
  });
  const scale = svg.scale('x')!;
  return {
    children: [...svg.children].filter(({localName}) => localName === 'g').map(toElement),
    at: (value) => round(scale.apply(value) as number),
  };
}

/** From nothing, or from the power of ten below, to the greatest value, where the data do not say. */
export function domainOf({domain, scale, points}: Panel): [number, number] {
  if (domain) {
    return domain;
  }
  const numbers = points.flatMap(({value, interval}) => [value, interval ?? []].flat());
  const highest = Math.max(...numbers, 1);
  return scale === 'log'
    ? [10 ** Math.floor(Math.log10(Math.min(...numbers))), 10 ** Math.ceil(Math.log10(highest))]
    : [0, highest];
}

/** What Plot says to readers of screens in English is left out: the drawing has its own words. */
const kept = ['class', 'x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'd', 'transform'];

function toElement(node: globalThis.Element): Element {
  const attributes = [...node.attributes].filter(({name}) => kept.includes(name));
  const properties = attributes.map(({name, value}) =>
    name === 'class' ? ['className', value.split(' ')] : [name, roundIn(value)],
  );
  return h(node.localName, Object.fromEntries(properties), [...node.children].map(toElement));
}

function roundIn(value: string): string {
  return value.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
