/** The charts that pages may place, in the order of the page that prints their data. */
export const chartNames = [
  'evidence-by-question',
  'users-and-trials',
  'receptor-affinity',
  'auc-ratios',
  'mitragynine-content',
  'thai-limits',
  'poison-centres',
  'dependence',
] as const;
export type ChartName = (typeof chartNames)[number];

/** How a chart is drawn; each has a file of its own. */
export const chartKinds = ['bars', 'ranges', 'dots', 'pyramids'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The units of measured values. A value is written with its unit only where the unit is `%`. */
export const units = ['%', 'people', 'trials', 'studies', 'calls', 'exposures', 'mg', 'mg/g', 'nM', 'ratio'] as const;

/** How a mark looks: told apart by outline and filling, so that colour is never the only difference. */
export const looks = ['filled', 'outlined', 'dashed'] as const;
export type Look = (typeof looks)[number];

/** The measures of binding and effect that may be charted. */
export const receptorMeasures = ['Ki', 'EC50'] as const;
