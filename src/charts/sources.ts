import type {Chart} from './schema';

/** The sources of all points of a chart, each once, in the order of the points. */
export function sourcesOf({panels}: Chart): string[] {
  return [...new Set(panels.flatMap(({points}) => points.flatMap(({sources}) => sources)))];
}
