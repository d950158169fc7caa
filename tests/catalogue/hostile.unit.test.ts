import {describe, expect, test} from '@jest/globals';
import {gateTranslation} from '../../src/catalogue';
import type {MessageKind} from '../../src/catalogue/types';

const paragraph = 'Ask a doctor first [@smith2020].';
const linked = 'Read [the law](../use/law.md) before you **travel** [claim:A05].';
const plain = 'The law';

/** Translations that try to do what the English text does not, by what they try. */
const attacks: Record<string, [kind: MessageKind, msgid: string, msgstr: string, code: string]> = {
  'a script': ['paragraph', paragraph, 'x <script>alert(1)</script> [@smith2020].', 'SKELETON'],
  'an image that runs a script': ['paragraph', paragraph, 'x <img src=x onerror=alert(1)> [@smith2020].', 'SKELETON'],
  'an HTML comment': ['paragraph', paragraph, 'x <!-- y --> [@smith2020].', 'SKELETON'],
  'an HTML block': ['paragraph', paragraph, '<div>x [@smith2020].</div>', 'BLOCK'],
  'a tag in a title': ['title', plain, '<b>x</b>', 'MARKUP'],
  'a tag in an interface string': ['text', plain, '<img src=x>', 'MARKUP'],
  'a link': ['paragraph', paragraph, '[x](https://shop.example) [@smith2020].', 'SKELETON'],
  'a javascript: link': ['paragraph', paragraph, '[x](javascript:alert(1)) [@smith2020].', 'SKELETON'],
  'a javascript: link with an entity': [
    'paragraph',
    paragraph,
    '[x](java&#115;cript:alert(1)) [@smith2020].',
    'SKELETON',
  ],
  'a data: image': ['paragraph', paragraph, '![x](data:image/svg+xml,x) [@smith2020].', 'SKELETON'],
  'a file of the project as image': ['paragraph', paragraph, '![x](@site/package.json) [@smith2020].', 'SKELETON'],
  'a file of the project as link': ['paragraph', paragraph, '[x](@site/.env) [@smith2020].', 'SKELETON'],
  'an autolink in angle brackets': ['paragraph', paragraph, 'x <https://shop.example> [@smith2020].', 'SKELETON'],
  'a bare address': ['paragraph', paragraph, 'x https://shop.example [@smith2020].', 'SKELETON'],
  'a www address': ['paragraph', paragraph, 'x www.shop.example [@smith2020].', 'SKELETON'],
  'a mail address': ['paragraph', paragraph, 'x shop@shop.example [@smith2020].', 'SKELETON'],
  'the name of a shop': ['paragraph', paragraph, 'x kratom-shop.com [@smith2020].', 'ADDRESS'],
  'an address in a title': ['title', plain, 'x https://shop.example', 'ADDRESS'],
  'an address in an interface string': ['text', plain, 'javascript:alert(1)', 'ADDRESS'],
  'a reference link with its definition': [
    'paragraph',
    paragraph,
    '[x] [@smith2020].\n\n[x]: https://shop.example',
    'NEWLINE',
  ],
  'a definition': ['paragraph', paragraph, '[x]: https://shop.example', 'BLOCK'],
  'a footnote': ['paragraph', paragraph, '[^1]: x [@smith2020].', 'BLOCK'],
  'another address of a link': [
    'paragraph',
    linked,
    'Lea [la ley](https://shop.example) antes de **viajar** [claim:A05].',
    'SKELETON',
  ],
  'a title of a link': [
    'paragraph',
    linked,
    'Lea [la ley](../use/law.md "x") antes de **viajar** [claim:A05].',
    'SKELETON',
  ],
  'a missing link': ['paragraph', linked, 'Lea la ley antes de **viajar** [claim:A05].', 'SKELETON'],
  'a broken link': ['paragraph', linked, 'Lea [la ley] (../use/law.md) antes de **viajar** [claim:A05].', 'SKELETON'],
  'the same link twice': [
    'paragraph',
    linked,
    'Lea [la](../use/law.md) [ley](../use/law.md) antes de **viajar** [claim:A05].',
    'SKELETON',
  ],
  'another citation': ['paragraph', paragraph, 'x [@jones2021].', 'SKELETON'],
  'one more citation': ['paragraph', paragraph, 'x [@smith2020] [@smith2020].', 'SKELETON'],
  'a missing citation': ['paragraph', paragraph, 'Pregunte primero a un médico.', 'SKELETON'],
  'a citation that is code': ['paragraph', paragraph, 'x `[@smith2020]`.', 'SKELETON'],
  'a missing mark of a claim': ['paragraph', linked, 'Lea [la ley](../use/law.md) antes de **viajar**.', 'SKELETON'],
  'another mark of a claim': [
    'paragraph',
    linked,
    'Lea [la ley](../use/law.md) antes de **viajar** [claim:A06].',
    'SKELETON',
  ],
  'emphasis that is not closed': [
    'paragraph',
    linked,
    'Lea [la ley](../use/law.md) antes de **viajar [claim:A05].',
    'LEFTOVER',
  ],
  'a front matter that runs': ['paragraph', paragraph, '---js\n{title: process.env}\n---', 'NEWLINE'],
  'a thematic break': ['paragraph', paragraph, '---', 'BLOCK'],
  'a heading': ['paragraph', paragraph, '# x [@smith2020].', 'BLOCK'],
  'a heading id in a heading': ['heading', plain, 'La ley {#other}', 'BLOCK'],
  'a heading id in a paragraph': ['paragraph', paragraph, 'x {#other} [@smith2020].', 'LEFTOVER'],
  'a list': ['paragraph', paragraph, '- x [@smith2020].', 'BLOCK'],
  'a task box': ['item', plain, '[x] la ley', 'BLOCK'],
  'a list inside an item': ['item', plain, '- la ley', 'BLOCK'],
  'a code block': ['paragraph', paragraph, '```js x [@smith2020].', 'BLOCK'],
  'code that is not in the source': ['paragraph', paragraph, '`x` [@smith2020].', 'SKELETON'],
  'a quote': ['paragraph', paragraph, '> x [@smith2020].', 'BLOCK'],
  'a table': ['paragraph', paragraph, '| x |\n| - |', 'NEWLINE'],
  'one cell more': ['cell', plain, 'x | y', 'BLOCK'],
  'a note': ['paragraph', paragraph, ':::danger', 'BLOCK'],
  'the end of a note': ['paragraph', paragraph, ':::', 'NO_TEXT'],
  'a label that ends early': ['label', plain, 'x] y', 'BLOCK'],
  'a directive of the site': ['paragraph', paragraph, '::claims{part=mood}', 'BLOCK'],
  'an inline directive': ['paragraph', paragraph, 'x :claims[y]{part=mood} [@smith2020].', 'SKELETON'],
  'an import': ['paragraph', 'The law', "import x from 'y'; <X/>", 'SKELETON'],
  'a new placeholder': ['text', 'Edition {edition}', 'Edición {constructor}', 'PLACEHOLDER'],
  'a missing placeholder': ['text', 'Edition {edition}', 'Edición', 'PLACEHOLDER'],
  'a bidirectional override': ['paragraph', paragraph, 'x \u202egnp.exe [@smith2020].', 'CHARACTER'],
  'a bidirectional isolate in a title': ['title', plain, '\u2066La ley\u2069', 'CHARACTER'],
  'a zero width space': ['paragraph', paragraph, 'x\u200by [@smith2020].', 'CHARACTER'],
  'a zero width joiner between Latin letters': ['paragraph', paragraph, 'x\u200dy [@smith2020].', 'CHARACTER'],
  'a tag character': ['paragraph', paragraph, 'x\u{e0041} [@smith2020].', 'CHARACTER'],
  'a hidden character written as an entity': ['paragraph', paragraph, 'x&#x202e;y [@smith2020].', 'CHARACTER'],
  'a byte order mark': ['text', plain, '\ufeffLa ley', 'CHARACTER'],
  'a NUL': ['paragraph', paragraph, 'x\u0000 [@smith2020].', 'CHARACTER'],
  'a terminal escape': ['text', plain, 'x\u001b[2J', 'CHARACTER'],
  'a line break': ['item', plain, 'La\nley', 'NEWLINE'],
  'a carriage return': ['text', plain, 'La\rley', 'NEWLINE'],
  'a hard break': ['paragraph', paragraph, 'x  ', 'BLOCK'],
  'nothing but signs': ['paragraph', paragraph, '… [@smith2020].', 'NO_TEXT'],
  'a text without end': ['paragraph', plain, 'x'.repeat(100_000), 'TOO_LONG'],
  'brackets without end': ['paragraph', 'x'.repeat(3000), '['.repeat(20_000), 'NO_TEXT'],
};

describe('a translation is refused that brings', () => {
  test.each(Object.entries(attacks))('%s', (_, [kind, msgid, msgstr, code]) => {
    const refusals = gateTranslation({kind, msgid, msgstr});
    expect(refusals.map((refusal) => refusal.code)).toContain(code);
    refusals.forEach(({message, hint}) => {
      expect(message).toMatch(/^(Unexpected|Missing) .+\.$/s);
      expect(hint).toMatch(/^[a-z].+\.$/s);
    });
  });

  test('the words of JavaScript, which plain Markdown shows as words, may stand', () => {
    expect(gateTranslation({kind: 'paragraph', msgid: plain, msgstr: 'export const x = {y}'})).toEqual([]);
  });
});

describe('a translation is accepted that', () => {
  const good: Record<string, [kind: MessageKind, msgid: string, msgstr: string]> = {
    'moves links and marks to where the language wants them': [
      'paragraph',
      linked,
      '[claim:A05] antes de **viajar**, lea [la ley](../use/law.md).',
    ],
    'is Arabic with its own comma and a joiner': [
      'paragraph',
      paragraph,
      'اسأل الطبيب أولًا، می\u200cروم [@smith2020].',
    ],
    'is Thai without spaces': ['paragraph', paragraph, 'ปรึกษาแพทย์ก่อน [@smith2020]'],
    'drops an emphasis': ['paragraph', linked, 'Lea [la ley](../use/law.md) antes de viajar [claim:A05].'],
    'holds a bar in a cell with a backslash': ['cell', plain, 'La \\| ley'],
    'has other plural forms than English': ['text', '{n} page|{n} pages', '{n} صفحة|{n} صفحتان|{n} صفحات'],
    'is the English text itself': ['paragraph', linked, linked],
  };
  test.each(Object.entries(good))('%s', (_, [kind, msgid, msgstr]) => {
    expect(gateTranslation({kind, msgid, msgstr})).toEqual([]);
  });
});
