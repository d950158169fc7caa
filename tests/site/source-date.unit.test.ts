import {describe, expect, test} from '@jest/globals';
import {UsageError} from '../../src/floor/errors';
import {fileTime} from '../../src/floor/source-date';
import {dayOfChange, readSettings} from '../../src/site';

const edition = {date: '2026-11-24'};

describe('without SOURCE_DATE_EPOCH', () => {
  const settings = readSettings({SOURCE_DATE_EPOCH: ''});

  test('files say the day of their edition', () => {
    expect(settings.sourceDate).toBeNull();
    expect(fileTime(settings, edition)).toBe('2026-11-24T00:00:00Z');
  });

  test('days of change are those of the sources', () => {
    expect(dayOfChange(settings, '2026-12-31')).toBe('2026-12-31');
  });
});

describe('with SOURCE_DATE_EPOCH', () => {
  const settings = readSettings({SOURCE_DATE_EPOCH: '1795602030'});

  test('files say its second', () => {
    expect(fileTime(settings, edition)).toBe('2026-11-25T10:20:30Z');
    expect(fileTime(readSettings({SOURCE_DATE_EPOCH: '0'}), edition)).toBe('1970-01-01T00:00:00Z');
  });

  test('no day of change is later', () => {
    expect(dayOfChange(settings, '2026-12-31')).toBe('2026-11-25');
    expect(dayOfChange(settings, '2026-11-01')).toBe('2026-11-01');
  });

  test.each(['now', '-1', '1.5', ' 1', '1e9', '2026-11-24', '253402300800'])('refuses %j and says what is expected', (value) => {
    const read = () => readSettings({SOURCE_DATE_EPOCH: value});
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`Unexpected SOURCE_DATE_EPOCH=${JSON.stringify(value)}, expected `);
  });
});
