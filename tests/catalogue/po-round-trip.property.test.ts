import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {inspectPo} from '../../src/catalogue/po-read';
import {newEntry, type PoEntry, type PoFile} from '../../src/catalogue/po-entry';
import {parsePo} from '../../src/catalogue/po-parse';
import {writePo} from '../../src/catalogue/po-write';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', 'ก', 'ع', '𝒳', ' ', '"', '\\', '\n', '\t', '\r', '\u0007', '\u000b', '#', '['),
});
const line = fc.stringMatching(/^[a-z][a-z #:.,|~"\\]{0,12}[a-z]$/);
const name = fc.stringMatching(/^[a-z]{1,12}\/[a-z ]{0,6}[a-z]\.md$/);

const entry: fc.Arbitrary<PoEntry> = fc
  .record({
    comments: fc.array(
      line.map((comment) => `x${comment}`),
      {maxLength: 2},
    ),
    notes: fc.array(line, {maxLength: 2}),
    references: fc.uniqueArray(name, {maxLength: 8}),
    flags: fc.subarray(['fuzzy', 'no-wrap']),
    previous: fc.record({msgctxt: text, msgid: text}, {requiredKeys: []}),
    msgctxt: fc.option(text),
    msgid: text.map((id) => `m${id}`),
    msgstr: text.map((translation) => [translation]),
    obsolete: fc.boolean(),
  })
  .map((fields) => newEntry({...fields, references: fields.obsolete ? [] : fields.references}));

const catalogue: fc.Arbitrary<PoFile> = fc
  .uniqueArray(entry, {selector: ({msgctxt, msgid}) => `${msgctxt}\u0004${msgid}`, maxLength: 8})
  .map((entries) => ({
    header: newEntry({msgid: '', msgstr: ['Content-Type: text/plain; charset=UTF-8\n']}),
    entries: [...entries].sort((a, b) => Number(a.obsolete) - Number(b.obsolete)),
  }));

const withoutPlaces = ({entries}: PoFile) => entries.map(({place, msgstrPlace, ...rest}) => rest);

describe('a catalogue', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(catalogue, (file) => {
        const {catalogue: read, findings} = inspectPo(Buffer.from(writePo(file)), 'x.po');
        expect(findings).toEqual([]);
        expect(withoutPlaces(read)).toEqual(withoutPlaces(file));
        expect(writePo(read)).toBe(writePo(file));
      }),
    );
  });

  test('never makes the reader fail, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'msgid ',
        'msgstr ',
        'msgctxt ',
        'msgid_plural ',
        'msgstr[0] ',
        '"',
        '\\',
        '\n',
        '#',
        '#~ ',
        '#| ',
        '#, fuzzy',
        '"a"',
        '<<<<<<< ',
        '\0',
        '\uFEFF',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const {catalogue: read, findings} = inspectPo(Buffer.from(pieces.join('')), 'x.po');
        expect(findings.every(({line: at, column}) => at >= 1 && column >= 1)).toBe(true);
        expect(() => writePo(read)).not.toThrow();
      }),
      {numRuns: 500},
    );
  });

  test('that was written is written the same again', () => {
    fc.assert(
      fc.property(catalogue, (file) => {
        const once = writePo(file);
        expect(writePo(parsePo(once, 'x.po'))).toBe(once);
      }),
    );
  });
});
