/** The interface strings of this room, by id. `{name}` marks a value. The words of each chart are texts of its data. */
export const chartMessages = {
  'charts.data': {text: 'The data as a table', note: 'Opens the table of numbers under a chart'},
  'charts.allData': {text: 'Data behind the charts', note: 'Link to the page with the tables of all charts'},
  'charts.csv': {text: 'Download these numbers as CSV, in English', note: 'Link to a file; CSV is a plain table that programs read'},
  'charts.what': {text: 'What was measured', note: 'Column in the table of a chart'},
  'charts.value': {text: 'Value', note: 'Column in the table of a chart'},
  'charts.sources': {text: 'Sources', note: 'Column in the table of a chart'},
  'charts.atLeast': {text: '{value} or more', note: 'Count of studies in a chart: at least as many'},
  'charts.none': {text: 'none found', note: 'Count of studies in a chart: there are none'},
} as const satisfies Record<string, {text: string; note?: string}>;
