import path from 'node:path';
import {ContentError} from '../floor/errors';
import {pagePlace, type PagePlace} from '../site/page-place';
import {sourceLocale} from '../site/locales';
import {compiledFolder, versionFolder} from './catalogue-paths';
import {hostsOf, skippedHosts, type Host} from './hosts';
import type {MarkdownNode} from './markdown';
import {removeComments} from './page-comments';
import type {SegmentState} from './types';
import {readIfThere} from './write-file';

/**
 * A remark plugin that marks what is still English on a translated page, for screen readers, line
 * breaking and the reader's eye: `lang`, `dir` and `data-untranslated` on the element that holds it.
 * It must see the page as it was parsed, so put it before every plugin that adds or removes blocks.
 * It also takes the comments for translators out of the page, in every language.
 */
export function markUntranslated({siteDir}: {siteDir: string}) {
  return (tree: unknown, file: {path: string}): void => {
    const page = tree as MarkdownNode;
    const place = pagePlace(siteDir, file.path);
    if (place && place.locale !== sourceLocale) {
      markPage(siteDir, page, place, path.relative(siteDir, file.path).split(path.sep).join('/'));
    }
    removeComments(page);
  };
}

function markPage(siteDir: string, tree: MarkdownNode, {locale, edition, id}: PagePlace, file: string): void {
  const states = readStates(
    path.join(siteDir, compiledFolder, locale, 'pages', versionFolder(edition.version), `${id}.json`),
  );
  const hosts = hostsOf(tree);
  if (hosts.length !== states.length) {
    const message = `Unexpected ${hosts.length} passages, expected the ${states.length} that were compiled.`;
    const hint = 'run `npm run i18n -- compile`; the page was made from other sources.';
    throw new ContentError([{file, line: 1, column: 1, code: 'PAGE_SEGMENTS', message, hint}]);
  }
  // Found before any is marked: a mark changes the tree.
  const skipped = skippedHosts(tree);
  hosts.forEach((host, index) => {
    const state = states[index]!;
    if (state !== 'translated') {
      mark(host, state);
    }
  });
  skipped.forEach((host) => mark(host));
}

function readStates(file: string): SegmentState[] {
  const bytes = readIfThere(file);
  return bytes ? (JSON.parse(bytes.toString('utf8')) as {states: SegmentState[]}).states : [];
}

/** Marks a block as English; what is meant to stay English waits for no translation. */
function mark({kind, node, parent}: Host, state?: SegmentState): void {
  const properties = {lang: sourceLocale, dir: 'ltr', ...(state && {dataUntranslated: state})};
  // Paragraphs of a tight list and titles of notes are no elements of their own.
  if (kind === 'label' || parent.type === 'listItem') {
    const inside = node.children ?? [];
    node.children = [
      {type: 'untranslated', data: {hName: 'span', hProperties: properties}, children: inside, position: node.position},
    ];
    return;
  }
  const data = (node.data ??= {});
  data.hProperties = {...(data.hProperties as object | undefined), ...properties};
}
