/** Exchange with tools that speak XLIFF 2.1, or that ask for templates. */
export {exportTemplates, exportXliff} from './export-xliff';
export {importXliff, type ImportResult} from './import-xliff';
