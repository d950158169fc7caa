import {readFileSync} from 'node:fs';
import {expect, test} from '@jest/globals';
import {parse} from 'yaml';
import {cataloguePath} from '../../src/catalogue/catalogue-paths';
import {readSources} from '../../src/catalogue/source-messages';

const names = [...readSources(process.cwd()).catalogues.keys()];

test('the rules for Weblate find every catalogue once', () => {
  const {component, addons} = JSON.parse(readFileSync('exchange/weblate.json', 'utf8')) as {
    component: {filemask: string};
    addons: {name: string; configuration: {match: string}}[];
  };
  const [{configuration}] = addons as [(typeof addons)[number]];
  const mask = new RegExp(`^${component.filemask.replace('*', '([^/]+)')}$`);
  const discovery = new RegExp(`^${configuration.match.replaceAll('(?P<', '(?<')}$`);
  for (const name of names) {
    const file = cataloguePath('th', name);
    expect([file, mask.test(file), discovery.exec(file)?.groups?.component]).toEqual([
      file,
      name === 'ui',
      name === 'ui' ? undefined : name,
    ]);
  }
  expect(discovery.test('i18n/th/inbox/2026-11-24-x.po')).toBe(false);
});

test('the rules for Crowdin lead every template to its catalogue', () => {
  const {files} = parse(readFileSync('exchange/crowdin.yml', 'utf8')) as {
    files: {source: string; translation: string}[];
  };
  const [{source, translation}] = files as [(typeof files)[number]];
  const [start, end] = source.split('**/*') as [string, string];
  for (const name of names) {
    const template = `/exchange/templates/${name}.pot`;
    const folders = template.slice(start.length, template.lastIndexOf('/') + 1);
    const base = template.slice(template.lastIndexOf('/') + 1, -end.length);
    const target = translation.replace('%two_letters_code%', 'th').replace('**/', folders).replace('%file_name%', base);
    expect([template.startsWith(start), target]).toEqual([true, `/${cataloguePath('th', name)}`]);
  }
});
