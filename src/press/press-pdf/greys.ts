import {operandsOf, readOperators} from '../finish/content-operators';

/**
 * Writes neutral colours of a content stream as grey: `0 0 0 rg` becomes `0 g`. Grey goes to the
 * black plate alone, where the same colour in RGB would be mixed from four inks.
 */
export function greysAsBlack(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (const operator of readOperators(bytes)) {
    const {name, start, end: after} = operator;
    if (name !== 'rg' && name !== 'RG') {
      continue;
    }
    const [red, green, blue] = operandsOf(bytes, operator);
    if (red === green && green === blue) {
      pieces.push(bytes.subarray(end, start), Buffer.from(`${red} ${name === 'rg' ? 'g' : 'G'}`));
      end = after;
    }
  }
  return Buffer.concat([...pieces, bytes.subarray(end)]);
}
