/**
 * Where an entry of a small file belongs, and which translation stood there when it was made. The editor
 * in the browser writes it above the entry as a note (`#.`), and the inbox reads it:
 * `#. catalogue: docs/use/law replaces 0a1b2c3d4e5f6`.
 */
export interface InboxPlace {
  /** Name of the catalogue. */
  catalogue: string;
  /** Hash of the translation that it takes the place of; null when there was none. */
  replaces: string | null;
}

const note = /^catalogue: (?<catalogue>\S{1,200})(?: replaces (?<replaces>[0-9a-f]{13}))?$/;

export function writeInboxPlace({catalogue, replaces}: InboxPlace): string {
  return `catalogue: ${catalogue}${replaces === null ? '' : ` replaces ${replaces}`}`;
}

/** The places that the notes of an entry name; none in files that other programs wrote. */
export function readInboxPlaces(notes: readonly string[]): InboxPlace[] {
  return notes.flatMap((line) => {
    const {catalogue, replaces} = note.exec(line)?.groups ?? {};
    return catalogue ? [{catalogue, replaces: replaces ?? null}] : [];
  });
}

/**
 * A short name for a text: 13 hexadecimal digits that tell texts apart by accident, not by intent
 * (cyrb53, public domain). The same in a browser without a secure connection and in Node.
 */
export function shortHash(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(16).padStart(14, '0').slice(-13);
}
