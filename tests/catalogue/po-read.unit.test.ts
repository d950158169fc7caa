import {describe, expect, test} from '@jest/globals';
import {ContentError} from '../../src/floor/errors';
import {inspectPo, maxBytes, readPo} from '../../src/catalogue/po-read';
import {brokenCatalogues, header, message} from './broken-catalogues';

const read = (text: string | Buffer) => inspectPo(Buffer.from(text as string), 'i18n/th/ui.po').findings;
describe('a catalogue is refused with a place and a remedy that', () => {
  test.each(Object.entries(brokenCatalogues))('%s', (_, [text, code, line, column]) => {
    const findings = read(text);
    expect(findings[0]).toMatchObject({file: 'i18n/th/ui.po', line, column, code});
    findings.forEach((finding) => {
      expect(finding.message).toMatch(/^(Unexpected|Found) .*expected .+\.$/s);
      expect(finding.hint).toMatch(/^[a-z].+\.$/s);
    });
    expect(() => readPo(Buffer.from(text as string), 'x.po')).toThrow(ContentError);
  });

  test('is one line of four megabytes', () => {
    const long = 'x'.repeat(maxBytes - header.length - 40);
    expect(read(`${header}\nmsgid "${long}"\nmsgstr ""\n`)).toEqual([]);
    expect(read(`${header}\nmsgid "${long}\nmsgstr ""\n`)[0]).toMatchObject({code: 'PO_STRING', line: 5});
    expect(read(`${header}\nmsgid "${'\\n'.repeat(long.length >> 1)}`).map(({code}) => code)).toContain('PO_STRING');
  });

  test('has more faults than anybody wants to read', () => {
    expect(read('x\n'.repeat(10_000))).toHaveLength(20);
  });
});

test('every message knows its place and the place of its translation', () => {
  const {entries} = readPo(
    Buffer.from(`${header}\n# note\nmsgctxt "c"\nmsgid "One"\nmsgstr "1"\n\n#~ msgid "Old"\n#~ msgstr "0"\n`),
    'x.po',
  );
  expect(entries.map(({place, msgstrPlace, obsolete}) => [place, msgstrPlace, obsolete])).toEqual([
    [{line: 6, column: 1}, {line: 8, column: 1}, false],
    [{line: 10, column: 4}, {line: 11, column: 4}, true],
  ]);
});

test('line endings of Windows make no difference', () => {
  const text = `${header}${message}`;
  expect(inspectPo(Buffer.from(text.replaceAll('\n', '\r\n')), 'x.po')).toEqual(inspectPo(Buffer.from(text), 'x.po'));
});
