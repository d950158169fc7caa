/** A place in a text; line and column count from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** The line and column of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  return {line, column: offset - lineStart + 1};
}
