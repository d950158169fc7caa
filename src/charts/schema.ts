import * as z from 'zod';
import {address, date, day, key, text, words} from '../evidence/schema-fields';
import {chartKinds, chartNames, looks, receptorMeasures, units} from './vocabulary';

const slug = z.string('an id such as tea-drinkers').regex(/^[a-z][a-z0-9-]*$/, 'an id such as tea-drinkers');
const number = z.number('a number').min(0, 'a number that is not negative');
const pair = z.tuple([number, number], 'two numbers in brackets').refine(([low, high]) => low < high, 'the lower number first');

const pointSchema = z.strictObject({
  id: slug,
  /** What was measured, and in whom; readers see both. */
  label: text,
  detail: text.optional(),
  /** One number, or the lowest and the highest. */
  value: z.union([number, pair], 'a number, or the lowest and the highest such as [0.74, 4.94]'),
  /** An interval around the value, such as a 90% confidence interval. */
  interval: pair.optional(),
  /** True where the count is only what was found. */
  at_least: z.boolean('true or false').default(false),
  /** The fact that holds the same value, such as hill2024-kud.share: the two cannot drift apart. */
  fact: z.string('the id of a fact').regex(/^[A-Za-z0-9-]+(\.[a-z0-9_-]+)?$/i, 'the id of a fact such as hill2024-kud.share').optional(),
  unit: z.enum(units, words(units)),
  /** How many people, animals or products the value rests on. */
  n: z.number('a number').int().positive().optional(),
  look: z.enum(looks, words(looks)).default('filled'),
  measure: z.enum(receptorMeasures, words(receptorMeasures)).optional(),
  assay: text.optional(),
  sources: z.array(key, 'a list of ids of references').min(1, 'at least one source'),
  seen_at: z.array(address, 'a list of addresses').min(1, 'the address where the value was seen'),
  confidence: z.enum(['high', 'medium'], 'high or medium (a value of low confidence is never charted)'),
  as_of: date.optional(),
  checked: day,
});

const panelSchema = z.strictObject({
  id: slug,
  label: text,
  /** What the axis counts, with its unit. */
  axis: text.optional(),
  scale: z.enum(['linear', 'log'], words(['linear', 'log'])).default('linear'),
  domain: pair.optional(),
  ticks: z.array(number, 'a list of numbers').optional(),
  /** A line at a value that means something, such as 1 for no change. */
  line: number.optional(),
  points: z.array(pointSchema, 'a list of points').min(1, 'at least one point'),
});

export const chartSchema = z.strictObject({
  id: z.enum(chartNames, words(chartNames)),
  kind: z.enum(chartKinds, words(chartKinds)),
  title: text,
  /** The finding in words, for those who cannot see the drawing. */
  alt: text,
  note: text.optional(),
  /** Years and other numbers in the texts that are not measured values. */
  structural_numbers: z.array(z.string('text in quotes'), 'a list of texts in quotes').default([]),
  panels: z.array(panelSchema, 'a list of panels').min(1, 'at least one panel'),
});

export type Chart = z.output<typeof chartSchema>;
export type Panel = Chart['panels'][number];
export type Point = Panel['points'][number];
