/** An operator of a content stream with its operands, by place. */
export interface Operator {
  name: string;
  /** Where its first operand begins, or itself when it has none. */
  start: number;
  end: number;
}

const code = (character: string) => character.charCodeAt(0);

/** What a byte is: 1 white space, 2 a delimiter, 3 the beginning of a number, 0 part of a word. */
const kinds = new Uint8Array(256);
[0, 9, 10, 12, 13, 32].forEach((space) => (kinds[space] = 1));
[...'()<>[]{}/%'].forEach((delimiter) => (kinds[code(delimiter)] = 2));
[...'+-.0123456789'].forEach((digit) => (kinds[code(digit)] = 3));

/** Reads the operators of a content stream (ISO 32000-1, 7.8.2). Inline images are not expected. */
export function readOperators(bytes: Uint8Array): Operator[] {
  const operators: Operator[] = [];
  let first = -1;
  for (let position = 0; position < bytes.length;) {
    const kind = kinds[bytes[position]!]!;
    if (kind === 1) {
      position += 1;
      continue;
    }
    const start = position;
    position = endOfToken(bytes, start);
    const name = kind === 0 ? nameOfOperator(bytes, start, position) : '';
    if (kind === 0 && !['true', 'false', 'null'].includes(name)) {
      operators.push({name, start: first < 0 ? start : first, end: position});
      first = -1;
    } else if (bytes[start] !== code('%') && first < 0) {
      first = start;
    }
  }
  return operators;
}

/** The operands of an operator as text. */
export function operandsOf(bytes: Uint8Array, {start, end, name}: Operator): string[] {
  const operands: string[] = [];
  for (let position = start; position < end - name.length;) {
    const from = position;
    const isSpace = kinds[bytes[from]!] === 1;
    position = isSpace ? from + 1 : endOfToken(bytes, from);
    if (!isSpace && bytes[from] !== code('%')) {
      operands.push(latin(bytes, from, position));
    }
  }
  return operands;
}

/** Bytes as text, one character a byte. */
export function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

const names = new Map<number, string>();

/** Most operators have one to three letters: their names are kept. */
function nameOfOperator(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) {
    return latin(bytes, start, end);
  }
  let key = 0;
  for (let position = start; position < end; position += 1) {
    key = key * 256 + bytes[position]!;
  }
  const known = names.get(key) ?? latin(bytes, start, end);
  names.set(key, known);
  return known;
}

function endOfToken(bytes: Uint8Array, start: number): number {
  const first = bytes[start]!;
  if (kinds[first] !== 2 || first === code('/')) {
    return endOfWord(bytes, start + 1);
  }
  if (first === code('%')) {
    const end = bytes.subarray(start).findIndex((byte) => byte === 10 || byte === 13);
    return end < 0 ? bytes.length : start + end;
  }
  if (first === code('(')) {
    return endOfString(bytes, start);
  }
  const isDouble = bytes[start + 1] === first;
  if (first === code('[') || (first === code('<') && isDouble)) {
    return endOfGroup(bytes, start);
  }
  if (first === code('<')) {
    return bytes.indexOf(code('>'), start) + 1 || bytes.length;
  }
  return first === code('>') && isDouble ? start + 2 : start + 1;
}

function endOfWord(bytes: Uint8Array, start: number): number {
  let position = start;
  while (position < bytes.length && kinds[bytes[position]!]! % 3 === 0) {
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
    position = kinds[character] === 1 ? position + 1 : endOfToken(bytes, position);
  }
  return bytes.length;
}
