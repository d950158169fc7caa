import {describe, expect, test} from '@jest/globals';
import {PDFDocument, PDFName} from '@cantoo/pdf-lib';
import {sRgbProfile} from '../../src/press/finish/colour-profile';
import {demoteContent} from '../../src/press/finish/demoted-content';
import {inReadingOrder} from '../../src/press/finish/line-order';
import {serialise} from '../../src/press/finish/serialise';
import {withoutSoftHyphens} from '../../src/press/finish/soft-hyphens';
import {lostTexts} from '../../src/press/gates/lost-text';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const text = (changed: Uint8Array) => Buffer.from(changed).toString('latin1');
const span = '/Span<</ActualText <feff00ad> >> BDC\n<0003> Tj\nEMC\n';

describe('soft hyphens', () => {
  test('go where the word is not broken, and no pen moves', () => {
    const moving = '/Span<</ActualText <feff00ad> >> BDC\n5.5 0 Td <0003> Tj\nEMC\n';
    expect(text(withoutSoftHyphens(bytes(`BT\n<0001> Tj\n${span}9 0 Td <0002> Tj\n${moving}ET\n`)))).toBe(
      'BT\n<0001> Tj\n9 0 Td <0002> Tj\n5.5 0 Td\nET\n',
    );
  });

  test('stand for the hyphen that is drawn at the end of a line', () => {
    const hyphen = 'ET\nBT\n/F4 16 Tf\n1 0 0 -1 91.5 30 Tm\n<0206> Tj\nET\n';
    expect(text(withoutSoftHyphens(bytes(`BT\n<0001> Tj\n${span}${hyphen}`)))).toBe(
      'BT\n<0001> Tj\nET\nBT\n/F4 16 Tf\n1 0 0 -1 91.5 30 Tm\n/Span <</ActualText <FEFF00AD>>> BDC\n<0206> Tj\nEMC\nET\n',
    );
  });
});

describe('content of the structure', () => {
  test('is no rule of a table, and no head that was read before', () => {
    const rule = '/Table <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC\n';
    const head = '/NonStruct <</MCID 1 >>BDC\nBT\n<0001> Tj\nET\nEMC\n';
    const {bytes: changed, dropped} = demoteContent(bytes(rule + head), new Set([1]));
    expect(dropped).toEqual([0, 1]);
    expect(text(changed)).toBe((rule + head).replace(/\/\w+ <<\/MCID \d >>BDC/g, '/Artifact BMC'));
  });

  test('is what a figure shows', () => {
    const bar = bytes('/Figure <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC\n');
    expect(demoteContent(bar)).toEqual({bytes: bar, dropped: []});
  });
});

test('runs of a right-to-left line are put from right to left, and its numbers stay whole', () => {
  const run = (x: number, shown: string) => `BT\n/F1 9 Tf\n1 0 0 -1 ${x} 50 Tm\n${shown}\nET\n`;
  const left = run(10, '/ReversedChars BMC\n<0001> Tj\nEMC');
  const [number, unit] = [run(20, '<00020003> Tj'), run(25, '<00040005> Tj')];
  const right = run(30, '/ReversedChars BMC\n<0006> Tj\nEMC');
  const line = (runs: string) => `/P <</MCID 0 >>BDC\n${runs}EMC\n`;
  const ordered = inReadingOrder(bytes(line(left + number + unit + right)), {
    isRightToLeft: () => true,
    textOf: () => '',
  });
  expect(text(ordered)).toBe(line(right + number + unit + left));
});

test('a document that is written out can be read again, and is the same each time', async () => {
  const pdf = await PDFDocument.create({updateMetadata: false});
  pdf.addPage([200, 300]).drawText('x');
  pdf.catalog.set(PDFName.of('Lang'), pdf.context.obj('en'));
  const written = await serialise(pdf);
  const again = await PDFDocument.load(written, {updateMetadata: false});
  expect(again.getPage(0).getSize()).toEqual({width: 200, height: 300});
  expect(String(again.catalog.get(PDFName.of('Lang')))).toBe('/en');
  expect(Buffer.from(await serialise(pdf)).equals(Buffer.from(written))).toBe(true);
});

test('the colour profile says its own size and holds nine tags', () => {
  const profile = Buffer.from(sRgbProfile());
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect(profile.readUInt32BE(128)).toBe(9);
});

describe('the search for lost text', () => {
  const printed = 'One line. 1 Another li\u00adne that is broken- by a number 12 and the end';

  test('passes over numbers, marks and line ends', () => {
    expect(lostTexts(['One line.', 'Another line', 'that is', 'and the end'], printed)).toEqual([]);
  });

  test('names a text that is not there, and finds its way again', () => {
    expect(lostTexts(['One line.', 'Never printed words', 'Another line', 'the end'], printed)).toEqual([
      'Never printed words',
    ]);
  });
});
