import {compilePage} from '../../src/catalogue/compile-page';
import {judge} from '../../src/catalogue/judge';
import {newEntry} from '../../src/catalogue/po-entry';
import {comparableTree, sourcePage} from './page-tree';

/** Compiles a page in which every segment is translated by itself, and says what went wrong. */
export function selfTranslate(text: string): {refused: string[]; same: boolean} {
  const source = sourcePage(text);
  const verdicts = source.segments.map(({kind, msgid}) => judge(newEntry({msgid, msgstr: [msgid]}), kind));
  const compiled = compilePage(source, verdicts);
  const refused = source.segments.filter((_, index) => compiled.states[index] !== 'translated').map(({msgid}) => msgid);
  return {refused, same: sameTree(compiled.text, text)};
}

export function sameTree(a: string, b: string): boolean {
  return JSON.stringify(comparableTree(a)) === JSON.stringify(comparableTree(b));
}

/** Could this text be a page of the site as it stands? */
export function isPublishable(text: string): boolean {
  const {page, findings} = sourcePage(text);
  return page.findings.length === 0 && findings.length === 0;
}
