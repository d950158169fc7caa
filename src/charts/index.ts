/** Charts: drawn when the site is built, from checked data, as drawings that need no script. */
export {chartBlock} from './figure';
export {chartCsv} from './csv';
export {chartDataBlock} from './data-page';
export {chartCsvName} from './file-names';
export {chartFolder, readCharts} from './load';
export {chartMessages} from './messages';
export type {Chart} from './schema';
export {addChartTexts} from './texts';
export {chartNames} from './vocabulary';
