import type {CatalogueCounts} from './counts';

/** The parts of a bar, in the order in which they stand. */
export const barParts = ['reviewed', 'unreviewed', 'fuzzy', 'left'] as const;
export type BarPart = (typeof barParts)[number];

/** How many passages are reviewed, translated but not reviewed, stale, and left in English for other reasons. */
export function partsOf({total, translated, reviewed, fuzzy}: CatalogueCounts): Record<BarPart, number> {
  return {reviewed, unreviewed: translated - reviewed, fuzzy, left: total - translated - fuzzy};
}

/** Whole per cent of what is translated. It says 100 only when nothing is left, and 0 only when nothing is done. */
export function percentDone({total, translated}: Pick<CatalogueCounts, 'total' | 'translated'>): number {
  if (total === 0 || translated === total) {
    return 100;
  }
  return translated === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * translated) / total)));
}

/** Shares out the cells of a bar. Whatever is there gets a cell, so that one stale passage is seen. */
export function cellsOf(counts: CatalogueCounts, width: number): Record<BarPart, number> {
  const parts = partsOf(counts);
  const there = barParts.filter((part) => parts[part] > 0);
  const cells = {reviewed: 0, unreviewed: 0, fuzzy: 0, left: 0};
  there.forEach((part) => (cells[part] = Math.max(1, Math.floor((width * parts[part]) / counts.total))));
  const largest = [...there].sort((a, b) => parts[b] - parts[a])[0];
  if (largest) {
    cells[largest] += width - barParts.reduce((sum, part) => sum + cells[part], 0);
  }
  return cells;
}
