import {readFileSync} from 'node:fs';
import path from 'node:path';
import {UsageError} from '../../floor/errors';

/** The colours of a printing condition: an ICC profile with four inks. */
export interface ColourProfile {
  /** What the profile calls itself, such as `PSO Coated v3`. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads an ICC profile and makes sure that it is one of a CMYK output device (ISO 15076-1, 7.2).
 * @throws UsageError when it cannot be read or is another kind of profile
 */
export function readProfile(file: string): ColourProfile {
  const fail = (message: string) =>
    new UsageError(
      `Unexpected --icc ${path.basename(file)}, expected the ICC profile of a CMYK printing condition: ${message}`,
      'ask the printer which profile to use.',
    );
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw fail((error as Error).message);
  }
  if (bytes.length < 132 || bytes.toString('latin1', 36, 40) !== 'acsp' || bytes.readUInt32BE(0) > bytes.length) {
    throw fail('it is no whole ICC profile.');
  }
  const [kind, space] = [bytes.toString('latin1', 12, 16), bytes.toString('latin1', 16, 20)];
  if (kind !== 'prtr' || space !== 'CMYK') {
    throw fail(`it is of the class '${kind}' with the colours '${space.trim()}'.`);
  }
  return {name: descriptionOf(bytes) ?? path.basename(file, path.extname(file)), bytes: new Uint8Array(bytes)};
}

/** The text of the tag `desc`, of version 2 or 4. */
function descriptionOf(profile: Buffer): string | null {
  for (let index = 0; index < profile.readUInt32BE(128); index += 1) {
    const entry = profile.subarray(132 + 12 * index, 144 + 12 * index);
    if (entry.length < 12 || entry.toString('latin1', 0, 4) !== 'desc') {
      continue;
    }
    const tag = profile.subarray(entry.readUInt32BE(4), entry.readUInt32BE(4) + entry.readUInt32BE(8));
    if (tag.toString('latin1', 0, 4) === 'desc') {
      return tag.toString('latin1', 12, 12 + Math.max(0, tag.readUInt32BE(8) - 1));
    }
    if (tag.toString('latin1', 0, 4) === 'mluc') {
      const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
      return Buffer.from(tag.subarray(start, start + length)).swap16().toString('utf16le');
    }
  }
  return null;
}
