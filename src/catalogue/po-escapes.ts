const escapes: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u0007': '\\a',
  '\b': '\\b',
  '\v': '\\v',
  '\f': '\\f',
};
const escaped = /[\\"\n\t\r\u0007\u0008\u000b\f]/g;
const meanings: Record<string, string> = Object.fromEntries(
  Object.entries(escapes).map(([character, escape]) => [escape[1]!, character]),
);
const escape = /\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[\s\S]?)/g;

/** Writes a text as it stands between the quotes of a PO string. */
export function escapePo(text: string): string {
  return text.replace(escaped, (character) => escapes[character]!);
}

/** Reads what stands between the quotes of a PO string; `bad` are the offsets of unknown escapes. */
export function unescapePo(raw: string): {text: string; bad: number[]} {
  const bad: number[] = [];
  const text = raw.replace(escape, (whole: string, code: string, offset: number) => {
    if (code in meanings) {
      return meanings[code]!;
    }
    if (/^[x0-7]/.test(code) && code !== 'x') {
      const value = code.startsWith('x') ? parseInt(code.slice(1), 16) : parseInt(code, 8);
      // Bytes above 7F are pieces of a character in the file's charset; only ASCII is a character.
      if (value > 0 && value < 0x80) {
        return String.fromCharCode(value);
      }
    }
    if (code === "'" || code === '?') {
      return code;
    }
    bad.push(offset);
    return whole;
  });
  return {text, bad};
}
