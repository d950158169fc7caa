import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {ContentError} from '../floor/errors';
import {readFrontMatter} from './front-matter';

/**
 * The site's `markdown.parseFrontMatter`: it lets nothing but plain YAML through. The default parser also
 * takes JavaScript (`---js`), which would run what a page holds.
 * @throws ContentError with all that is wrong, each at its line and column
 */
export const guardFrontMatter: ParseFrontMatter = async (params) => {
  const file = path.relative(process.cwd(), params.filePath).split(path.sep).join('/');
  const {findings} = readFrontMatter(params.fileContent, file);
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
  return params.defaultParseFrontMatter(params);
};
