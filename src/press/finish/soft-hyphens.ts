const marker = /\/Span<<\/ActualText <feff00ad> >> BDC\n/i;
const span = String.raw`\/Span<<\/ActualText <feff00ad> >> BDC\n((?:[\d.-]+ [\d.-]+ Td )?)<[0-9a-f]+> Tj\nEMC\n`;
const placed = String.raw`\/F\d+ [\d.]+ Tf\n1 0 0 -1 [\d.-]+ [\d.-]+ Tm\n`;

/** A soft hyphen at the end of a text object, and the hyphen that the browser sets after it at the end of the line. */
const used = new RegExp(`${span}(ET\\nBT\\n${placed})(<[0-9a-f]{4}> Tj\\n)ET\\n`, 'gi');
const unused = new RegExp(span, 'gi');

/**
 * Makes the words that may be broken whole again. The browser says of every place where a word may be
 * broken that there is a soft hyphen, so that no program finds the word; and of the place where it
 * is broken that there is a hyphen as well. Only the latter stays, as a soft hyphen (ISO 32000-1,
 * 14.8.2.2.3). Nothing that is drawn moves.
 */
export function withoutSoftHyphens(bytes: Uint8Array): Uint8Array {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!marker.test(content)) {
    return bytes;
  }
  const whole = content
    .replace(used, (_, move: string, start: string, hyphen: string) => {
      return `${moved(move)}${start}/Span <</ActualText <FEFF00AD>>> BDC\n${hyphen}EMC\nET\n`;
    })
    .replace(unused, (_, move: string) => moved(move));
  return Buffer.from(whole, 'latin1');
}

/** The move of the pen that stood before the glyph of a soft hyphen, on a line of its own. */
const moved = (move: string) => (move ? `${move.trim()}\n` : '');
