/** An operator of a content stream with its operands, by place. */
export interface Operator {
  name: string;
  /** Where its first operand begins, or itself when it has none. */
  start: number;
  end: number;
  /** Places of the operands, end after the last byte. */
  operands: [number, number][];
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const code = (character: string) => character.charCodeAt(0);

/** Reads the operators of a content stream (ISO 32000-1, 7.8.2). Inline images are not expected. */
export function* readOperators(bytes: Uint8Array): Generator<Operator> {
  let position = 0;
  let operands: [number, number][] = [];
  while (position < bytes.length) {
    const character = bytes[position]!;
    if (space.has(character)) {
      position += 1;
      continue;
    }
    const start = position;
    position = endOfToken(bytes, start);
    if (isOperator(bytes, start, position)) {
      const name = latin(bytes, start, position);
      yield {name, start: operands[0]?.[0] ?? start, end: position, operands};
      operands = [];
    } else if (character !== code('%')) {
      operands.push([start, position]);
    }
  }
}

/** Bytes as text, one character a byte. */
export function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

function isOperator(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  const isWord = !delimiters.has(first) && !/^[+\-.\d]/.test(String.fromCharCode(first));
  return isWord && !['true', 'false', 'null'].includes(latin(bytes, start, end));
}

function endOfToken(bytes: Uint8Array, start: number): number {
  const first = bytes[start]!;
  if (first === code('%')) {
    return endOfWord(bytes, start, (character) => character === 10 || character === 13);
  }
  if (first === code('(')) {
    return endOfString(bytes, start);
  }
  if (first === code('[') || (first === code('<') && bytes[start + 1] === code('<'))) {
    return endOfGroup(bytes, start);
  }
  if (first === code('<')) {
    return bytes.indexOf(code('>'), start) + 1 || bytes.length;
  }
  if (first === code('>') && bytes[start + 1] === code('>')) {
    return start + 2;
  }
  const end = endOfWord(bytes, start + 1, (character) => space.has(character) || delimiters.has(character));
  return delimiters.has(first) && first !== code('/') ? start + 1 : end;
}

function endOfWord(bytes: Uint8Array, start: number, ends: (character: number) => boolean): number {
  let position = start;
  while (position < bytes.length && !ends(bytes[position]!)) {
    position += 1;
  }
  return position;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let position = start; position < bytes.length; position += 1) {
    const character = bytes[position]!;
    if (character === code('\\')) {
      position += 1;
    } else if (character === code('(')) {
      depth += 1;
    } else if (character === code(')')) {
      depth -= 1;
      if (depth === 0) {
        return position + 1;
      }
    }
  }
  return bytes.length;
}

/** An array or a dictionary, with all that it holds. */
function endOfGroup(bytes: Uint8Array, start: number): number {
  const isArray = bytes[start] === code('[');
  let position = start + (isArray ? 1 : 2);
  while (position < bytes.length) {
    const character = bytes[position]!;
    if (isArray ? character === code(']') : character === code('>') && bytes[position + 1] === code('>')) {
      return position + (isArray ? 1 : 2);
    }
    position = space.has(character) ? position + 1 : endOfToken(bytes, position);
  }
  return bytes.length;
}
