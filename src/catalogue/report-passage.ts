import {inspectPo} from './po-read';
import {readIfThere} from './write-file';

/** The English of the passage that stands in a line of a catalogue; null when the line holds none. */
export function passageAt(file: string, line: number): string | null {
  const {catalogue, findings} = inspectPo(readIfThere(file) ?? Buffer.alloc(0), file);
  const entry = catalogue.entries.find(({place, msgstrPlace}) => line >= place.line && line <= msgstrPlace.line);
  return findings.length > 0 || !entry ? null : entry.msgid;
}
