import {describe, expect, test} from '@jest/globals';
import {run} from '../../src/commands/i18n';
import {UsageError} from '../../src/floor/errors';

describe('the command for translations', () => {
  test.each([
    ['no action', []],
    ['an action that it has not', ['translate']],
    ['two actions', ['extract', 'compile']],
    ['the name of something inherited', ['constructor']],
    ['a language that the site has not', ['check', '--locale', 'xx']],
    ['the source language', ['check', '--locale', 'en']],
    ['an option that it has not', ['check', '--fast']],
  ])('says what it expects when it is given %s', async (_, args) => {
    await expect(run(args)).rejects.toThrow(UsageError);
    await expect(run(args)).rejects.toThrow('\nFix: ');
  });
});
