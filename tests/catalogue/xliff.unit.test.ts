import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {newEntry} from '../../src/catalogue/po-entry';
import {reviewMark} from '../../src/catalogue/review';
import {readXliff} from '../../src/catalogue/xliff/read-xliff';
import {unitId, writeXliff} from '../../src/catalogue/xliff/write-xliff';
import {readXml, XmlError} from '../../src/catalogue/xliff/xml-read';

const given = {locale: 'th', original: 'i18n/th/docs/use/law.po'};
const read = (text: string) => readXliff(Buffer.from(text), 'x.xlf');
const file = (units: string, attributes = 'version="2.1"') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${attributes} srcLang="en" trgLang="th"><file id="f" original="i18n/th/ui.po">${units}</file></xliff>`;

describe('XLIFF that is written', () => {
  const translated = newEntry({
    msgid: 'See [it](a) & <b>.',
    msgstr: ['ดู [มัน](a) & <b>.'],
    notes: ['paragraph'],
    references: ['docs/a.md'],
  });
  const entries = [
    newEntry({msgid: 'Leaf'}),
    translated,
    {...translated, comments: ['well known', reviewMark(translated, 'Nok', '2026-11-20')], msgctxt: null},
    newEntry({msgid: 'Old', msgstr: ['x'], flags: ['fuzzy'], previous: {msgid: 'Older "text"'}, msgctxt: 'verb'}),
    newEntry({msgid: 'Gone', msgstr: ['x'], obsolete: true}),
  ];
  const text = writeXliff({header: null, entries}, given);

  test('has a unit for each message in use with its notes, context and state', () => {
    expect(text).toContain('version="2.1" srcLang="en" trgLang="th"');
    expect(text).toContain('<file id="docs.use.law" original="i18n/th/docs/use/law.po" xml:space="preserve">');
    expect(text.match(/<segment id="s" [^>]*>/g)).toEqual([
      '<segment id="s" state="initial">',
      '<segment id="s" state="translated">',
      '<segment id="s" state="reviewed">',
      '<segment id="s" state="translated" subState="gettext:fuzzy">',
    ]);
    expect(text).toContain('<note category="context">verb</note>');
    expect(text).toContain('<note category="location">docs/a.md</note>');
    expect(text).toContain('<source>See [it](a) &amp; &lt;b&gt;.</source>');
    expect(text).not.toContain('Gone');
  });

  test('is read back as it was', () => {
    const {files, findings} = read(text);
    expect(findings).toEqual([]);
    expect(files[0]).toMatchObject({locale: 'th', original: given.original});
    expect(files[0]!.units.map(({source, target, state}) => [source, target, state])).toEqual([
      ['Leaf', '', 'fuzzy'],
      [translated.msgid, translated.msgstr[0], 'translated'],
      [translated.msgid, translated.msgstr[0], 'reviewed'],
      ['Old', 'x', 'fuzzy'],
    ]);
    expect(files[0]!.units[3]!.previous).toEqual({msgid: 'Older "text"'});
  });

  test('holds any text and gives it back', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', minLength: 1}),
        fc.string({unit: 'binary', minLength: 1}),
        (msgid, msgstr) => {
          const {files, findings} = read(
            writeXliff({header: null, entries: [newEntry({msgid, msgstr: [msgstr]})]}, given),
          );
          expect(findings).toEqual([]);
          expect(files[0]!.units[0]).toMatchObject({source: msgid, target: msgstr});
        },
      ),
    );
  });

  test('has ids that depend on the message only', () => {
    expect(unitId({msgid: 'Leaf', msgctxt: null})).toBe(unitId(newEntry({msgid: 'Leaf', msgstr: ['x'], notes: ['y']})));
    expect(unitId({msgid: 'Leaf', msgctxt: null})).not.toBe(unitId({msgid: 'Leaf', msgctxt: 'verb'}));
  });
});

describe('XLIFF of other tools', () => {
  test('may be cut into segments, marked and prefixed, and may hold modules of its own', () => {
    const text = `<?xml version="1.0"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="en" trgLang="th">
      <x:file id="f" original="i18n/th/ui.po"><x:group id="g"><x:unit id="u"><m:matches><m:match><x:source>bad</x:source></m:match></m:matches>
      <x:segment state="final"><x:source>One.</x:source><x:target><x:mrk id="1">หนึ่ง</x:mrk></x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable>
      <x:segment state="reviewed"><x:source>Two.</x:source><x:target><![CDATA[สอง <2>]]></x:target></x:segment></x:unit></x:group></x:file></x:xliff>`;
    expect(read(text)).toMatchObject({
      findings: [],
      files: [{units: [{source: 'One. Two.', target: 'หนึ่ง สอง <2>', state: 'reviewed', sent: null}]}],
    });
  });

  test('are untranslated where a segment is', () => {
    const units =
      '<unit id="u"><segment state="translated"><source>a</source><target>b</target></segment><segment><source>c</source></segment></unit>';
    expect(read(file(units)).files[0]!.units[0]).toMatchObject({target: '', state: 'fuzzy'});
  });

  test('that put codes into a text are refused there, and the other units are read', () => {
    const units =
      '<unit id="u"><segment><source>a</source><target>b<ph id="1"/></target></segment></unit><unit id="v"><segment><source>a</source><target>b</target></segment></unit>';
    const {files, findings} = read(file(units));
    expect(findings).toMatchObject([{code: 'XLIFF_CODES', line: 1}]);
    expect(files[0]!.units.map(({id}) => id)).toEqual(['v']);
  });

  test.each([
    ['another version', file('', 'version="1.2"'), 'XLIFF_VERSION'],
    ['another document', '<html/>', 'XLIFF_VERSION'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${file('')}`, 'XLIFF_SYNTAX'],
    ['an entity', file('&secret;'), 'XLIFF_SYNTAX'],
    ['an open element', '<xliff>', 'XLIFF_SYNTAX'],
    ['nothing', '', 'XLIFF_SYNTAX'],
  ])('are refused with a place when they hold %s', (_, text, code) => {
    expect(read(text).findings).toMatchObject([{file: 'x.xlf', code}]);
    expect(read(text).files).toEqual([]);
  });

  test('are refused when they are not UTF-8', () => {
    expect(readXliff(Buffer.from([0x3c, 0xff]), 'x.xlf').findings[0]!.code).toBe('XLIFF_SYNTAX');
  });
});

describe('XML', () => {
  test.each([
    '<a><b></a></b>',
    '<a/><b/>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<x:a/>',
    '<a>&#0;</a>',
    '<a>&#xFFFFFF;</a>',
    'text',
    '<a>&lt</a>',
    '<a><!-- -- --></a>',
    '<a>\u0001</a>',
    '<a',
    '<a></a',
    `${'<a>'.repeat(80)}${'</a>'.repeat(80)}`,
    '<?xml',
    '<a><![CDATA[</a>',
  ])('that is broken is refused: %j', (text) => {
    expect(() => readXml(text)).toThrow(XmlError);
  });

  test('that is broken says where', () => {
    try {
      readXml('<a>\n  <b>&x;</b>\n</a>');
    } catch (error) {
      expect((error as XmlError).place).toEqual({line: 2, column: 6});
    }
    expect.assertions(1);
  });

  test('of any kind ends in an answer or one error, soon', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      '="',
      '"',
      "'",
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      ' ',
      'xmlns',
      ':',
      '#x',
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        try {
          readXml(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
      {numRuns: 500},
    );
    const began = performance.now();
    for (const text of [
      '<a '.repeat(50_000),
      '<a>'.repeat(50_000),
      '&'.repeat(100_000),
      `<a ${' '.repeat(100_000)}!`,
      `<${'a'.repeat(100_000)}`,
      '<!--'.repeat(50_000),
    ]) {
      expect(() => readXml(text)).toThrow(XmlError);
    }
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
