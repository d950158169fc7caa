import {expect, test} from '@jest/globals';
import {checkReport} from '../../src/commands/i18n-check';
import type {Finding} from '../../src/floor/errors';

const finding = (file: string, line: number, code: string, message = 'Unexpected x, expected y.'): Finding => ({
  file,
  line,
  column: 1,
  code,
  message,
  hint: 'mend it.',
});

test('a report goes file by file, first what is to mend, each with its place and remedy', () => {
  const errors = [finding('i18n/th/ui.po', 9, 'MARKUP'), finding('i18n/th/ui.po', 4, 'SKELETON')];
  const warnings = [finding('i18n/es/ui.po', 7, 'NUMBERS'), finding('i18n/th/ui.po', 2, 'END')];
  expect(checkReport(errors, warnings)).toBe(`i18n/es/ui.po
  To look at again; it is shown:
    i18n/es/ui.po:7:1 NUMBERS Unexpected x, expected y.
    Fix: mend it.

i18n/th/ui.po
  To mend; English is shown instead:
    i18n/th/ui.po:4:1 SKELETON Unexpected x, expected y.
    Fix: mend it.
    i18n/th/ui.po:9:1 MARKUP Unexpected x, expected y.
    Fix: mend it.
  To look at again; it is shown:
    i18n/th/ui.po:2:1 END Unexpected x, expected y.
    Fix: mend it.

2 to mend, 2 to look at again.`);
});

test('what a catalogue holds cannot command the terminal or the log that it is printed to', () => {
  const report = checkReport(
    [finding('i18n/th/ui.po', 1, 'X', 'Unexpected \u001b[2J\n::error::\u202e, expected y.')],
    [],
  );
  expect(report).toContain('Unexpected <U+001B>[2J<U+000A>::error::<U+202E>, expected y.');
});
