import type {Located} from '../evidence/check-record';
import type {Chart} from './schema';

/** Gives each text of the charts to `add`, with a note for translators. */
export function addChartTexts(
  charts: readonly Located<Chart>[],
  add: (place: Located<Chart>['place'], note: string, ...values: (string | undefined)[]) => void,
): void {
  for (const {place, id, title, alt, note, panels} of charts) {
    const of = `Chart ${id}`;
    add(place, `${of}: title`, title);
    add(place, `${of}: the finding in words, read out in place of the drawing and printed above its data`, alt);
    add(place, `${of}: note under the drawing`, note);
    for (const {label, axis, points} of panels) {
      add(place, `${of}: heading of a group of marks; short`, label);
      add(place, `${of}: what the axis counts; short`, axis);
      points.forEach((point) => {
        add(place, `${of}: label of a mark; short, names stay as they are`, point.label);
        add(place, `${of}: small line under a label; short, names stay as they are`, point.detail, point.assay);
      });
    }
  }
}
