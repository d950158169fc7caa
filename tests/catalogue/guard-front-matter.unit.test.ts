import {describe, expect, test} from '@jest/globals';
import {guardFrontMatter} from '../../src/catalogue';

const parsed = {frontMatter: {title: 'x'}, content: 'y'};
const parse = (fileContent: string) =>
  guardFrontMatter({filePath: `${process.cwd()}/docs/a.md`, fileContent, defaultParseFrontMatter: async () => parsed});

describe('the front matter of a page', () => {
  test.each([
    ['plain YAML', '---\ntitle: x\n---\n\ny'],
    ['the counts of a translation', '---\ntranslation: {total: 3, english: 1, unreviewed: 2}\ntitle: "x: y"\n---\n\ny'],
    ['none at all', 'y'],
  ])('may be %s', async (_, text) => {
    await expect(parse(text)).resolves.toBe(parsed);
  });

  test.each([
    ['JavaScript', '---js\n{title: 1}\n---\n', 'docs/a.md:1:1 PAGE_FRONT_MATTER'],
    ['JSON', '---json\n{}\n---\n', 'docs/a.md:1:1 PAGE_FRONT_MATTER'],
    ['preceded by a byte order mark', '\uFEFF---js\n{}\n---\n', 'docs/a.md:1:1 PAGE_FRONT_MATTER'],
    ['left open', '---\ntitle: x\n', 'PAGE_FRONT_MATTER'],
    ['broken YAML', '---\ntitle: a: b\n---\n', 'docs/a.md:2:'],
    ['a way to turn the page into a program', '---\nformat: mdx\n---\n', "Unexpected key 'format'"],
  ])('may not be %s', async (_, text, message) => {
    await expect(parse(text)).rejects.toThrow(message);
  });
});
