import {describe, expect, test} from '@jest/globals';
import {answerTranslator, touchedLocales, type Touched} from '../../src/catalogue/report-answer';
import type {LanguageStatus} from '../../src/catalogue/report';
import type {Finding} from '../../src/floor/errors';

const finding = (file: string, code: string, message = 'Unexpected link, expected none.'): Finding => ({
  file,
  line: 12,
  column: 1,
  code,
  message,
  hint: 'remove the link.',
});
const status = {
  locale: 'th',
  total: {total: 10, translated: 9, reviewed: 2, fuzzy: 0, untranslated: 1, refused: 0, wordsLeft: 5},
} as LanguageStatus;
const file = 'i18n/th/docs/use/law.po';
const answer = (given: Partial<Touched>, changed = [file]) =>
  answerTranslator(changed, [{status, errors: [], warnings: [], ...given}], () => 'The law by place');

describe('the answer to a translator', () => {
  test('concerns only the languages whose files were touched', () => {
    expect(touchedLocales(['i18n/th/docs/use/law.po', 'i18n/es/inbox/ana.po', 'docs/use/law.md'])).toEqual([
      'es',
      'th',
    ]);
    expect(touchedLocales(['i18n/xx/ui.po', 'i18n/../x.po', 'README.md'])).toEqual([]);
    expect(answerTranslator(['README.md'], [], () => null)).toMatchObject({mustMend: false});
  });

  test('says thank you and how far the language is when all is well', () => {
    const {text, mustMend} = answer({});
    expect(mustMend).toBe(false);
    expect(text).toContain('Everything that you sent can be shown.');
    expect(text).toContain('90 % translated: 9 of 10 passages, 2 of them reviewed by a person, 5 English words left.');
  });

  test('says where something is, what it means, what was found and what to do', () => {
    const {text, mustMend} = answer({errors: [finding(file, 'SKELETON')]});
    expect(mustMend).toBe(true);
    expect(text).toContain('- `i18n/th/docs/use/law.po`, line 12: `The law by place`');
    expect(text).toContain(
      'A link, a source such as \\[@key\\], a claim mark or a code is not the same as in the English.',
    );
    expect(text).toContain('What was found: `Unexpected link, expected none.`');
    expect(text).toContain('What to do: remove the link.');
  });

  test('does not blame anybody for what was wrong before in other files', () => {
    const {text, mustMend} = answer({errors: [finding('i18n/th/ui.po', 'SKELETON')]});
    expect(mustMend).toBe(false);
    expect(text).not.toContain('i18n/th/ui.po');
  });

  test('lets nothing that a stranger wrote become markup', () => {
    const hostile = 'Unexpected `` ` <img src=x onerror=alert(1)> [x](https://shop.example)\n# heading, expected none.';
    const {text} = answer({errors: [finding(file, 'NEW_CODE', hostile)]});
    const found = text.split('\n').find((line) => line.includes('What was found'))!;
    expect(found.match(/`/g)).toHaveLength(2);
    expect(found).toContain('# heading');
    const meaning = text.split('\n').find((line) => line.startsWith('  - Unexpected'))!;
    expect(meaning).toContain('\\<img src=x onerror=alert(1)\\>');
    expect(meaning).toContain('\\[x\\]');
  });
});
