import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Text} from 'mdast';
import type {Node} from 'unist';
import type {VFile} from 'vfile';
import type {Place} from './records';

/** Finds places of a page in the file on disk, for findings. */
export interface SourcePositions {
  /** Where a node begins. */
  ofNode(node: Node): Place;
  /** Where a piece of a text node stands; pieces are asked for in order, with the offset after the last one. */
  ofPiece(node: Text, piece: string, after: number): {place: Place; next: number};
}

/**
 * @param file the page as the Markdown processor sees it, with or without its front matter
 * @param siteDir the root of the project: files are named from there
 */
export function createSourcePositions(file: VFile, siteDir: string): SourcePositions {
  const source = String(file);
  const skipped = skippedLines(file.path, source);
  const name = path.relative(siteDir, file.path).split(path.sep).join('/');
  const place = (offset: number): Place => {
    const before = source.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return {file: name, line: skipped + before.split('\n').length, column: offset - lineStart + 1};
  };
  const startOf = (node: Node) => node.position?.start.offset ?? 0;
  return {
    ofNode: (node) => place(startOf(node)),
    ofPiece(node, piece, after) {
      const from = Math.max(startOf(node), after);
      const at = source.indexOf(piece, from);
      const inside = at >= 0 && at < (node.position?.end.offset ?? source.length);
      return inside ? {place: place(at), next: at + piece.length} : {place: place(from), next: from};
    },
  };
}

const frontMatter = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n\s*|$)/;

/** How many lines of the file come before what the processor was given, when front matter was cut off. */
function skippedLines(filePath: string, source: string): number {
  const whole = existsSync(filePath) ? readFileSync(filePath, 'utf8') : '';
  const cut = source.startsWith('---') ? null : frontMatter.exec(whole);
  const keptBlank = source.length - source.trimStart().length;
  return cut ? cut[0].split('\n').length - source.slice(0, keptBlank).split('\n').length : 0;
}
