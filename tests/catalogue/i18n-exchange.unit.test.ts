import {describe, expect, test} from '@jest/globals';
import {run} from '../../src/commands/i18n';
import {UsageError} from '../../src/floor/errors';
import {i18nCommands} from '../../src/plugins/i18n-commands';

describe('the commands for exchange and languages', () => {
  test.each([
    ['export in a form that is not known', ['export', '--format', 'csv']],
    ['export of a language that the site has not', ['export', '--locale', 'xx']],
    ['import of nothing', ['import']],
    ['import of a file that is not there', ['import', 'nowhere.xlf']],
    ['import with a reviewer who is an address', ['import', 'package.json', '--reviewer', 'https://x.example']],
    ['new-language without a code', ['new-language']],
    ['new-language with a code that is none', ['new-language', 'qq']],
    ['keep of a file outside the project', ['keep', '../x.md']],
    ['keep since a revision that is not there', ['keep', '--since', 'no-such-revision']],
  ])('say what they expect: %s', async (_, args) => {
    await expect(run(args)).rejects.toThrow(UsageError);
    await expect(run(args)).rejects.toThrow('\nFix: ');
  });
});

test('Docusaurus offers the same commands', () => {
  const offered: string[] = [];
  const command = {description: () => command, option: () => command, action: () => command};
  const cli = {command: (name: string) => (offered.push(name), command)};
  i18nCommands({siteDir: process.cwd()} as never).extendCli!(cli as never);
  expect(offered).toEqual(['i18n:extract', 'i18n:check', 'i18n:compile', 'i18n:status']);
});
