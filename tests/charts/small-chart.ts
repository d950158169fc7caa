/** A point that the schema takes; its source is one of the small site's. */
export const point = {
  id: 'users',
  label: 'Users with low mood',
  value: 150,
  unit: 'people',
  sources: ['kruegel2016'],
  seen_at: ['https://agency.example/notice'],
  confidence: 'high',
  checked: '2026-11-25',
};

/** The data of a chart with one panel. */
export function chartOf(...points: object[]) {
  return {
    id: 'dependence',
    kind: 'bars',
    title: 'Low mood',
    alt: 'Of those asked, some had low mood.',
    panels: [{id: 'all', label: 'People', points}],
  };
}
