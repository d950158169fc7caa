import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {gateTranslation} from '../../src/catalogue/gate';
import {textInPlace} from '../../src/catalogue/gate-place';
import {knowTranslations} from '../../src/catalogue/know-translations';
import {keyOf, newEntry} from '../../src/catalogue/po-entry';
import {toPseudo} from '../../src/catalogue/pseudo';
import {readPages, type SourcePage} from '../../src/catalogue/read-pages';
import {hostileCorpus} from './hostile-corpus';
import {makeTranslatedSite, removeSite} from './small-site';

let siteDir: string;
let page: SourcePage;
beforeAll(() => {
  siteDir = makeTranslatedSite();
  page = readPages(siteDir).pages.find(({id}) => id === 'use/law')!;
});
afterAll(() => removeSite(siteDir));

/** What else looks different at the end of a block, or next to other blocks. */
const tricky = [
  'Law \\',
  'Law ##',
  'Law {#x}',
  'Law [x]',
  '[ ] Law',
  'Law [^1]',
  '1. Law',
  'Law | more',
  'www.x.example',
  '**Law',
  'Law `',
];
const payloads = [...new Set([...hostileCorpus.map(({msgstr}) => msgstr), ...tricky])];

describe('a translation parsed with its page', () => {
  test('meets the same answer of the gate as one parsed alone, whatever it is and wherever it stands', () => {
    const places = [...new Map(page.body.map((segment) => [segment.kind, segment])).values()];
    expect(places.map(({kind}) => kind).sort()).toEqual(['cell', 'heading', 'item', 'label', 'paragraph']);
    const different = places.flatMap(({kind, msgid, msgctxt}) =>
      payloads.flatMap((payload) => {
        const candidate = {kind, msgid, msgstr: textInPlace(kind, payload)};
        const alone = gateTranslation(candidate);
        const entry = newEntry({msgid, msgctxt, msgstr: [payload]});
        knowTranslations(page, new Map([[keyOf(entry), entry]]), (text) => text);
        const onPage = gateTranslation(candidate);
        return JSON.stringify(onPage) === JSON.stringify(alone) ? [] : [{kind, payload, alone, onPage}];
      }),
    );
    expect(different).toEqual([]);
  });

  test('is accepted on every page of the site when it is sound', () => {
    const refused = readPages(process.cwd()).pages.flatMap((source) => {
      const entries = source.segments.map(({msgid, msgctxt}) => newEntry({msgid, msgctxt, msgstr: [toPseudo(msgid)]}));
      knowTranslations(source, new Map(entries.map((entry) => [keyOf(entry), entry])), (text) => text);
      return source.segments.flatMap(({kind, msgid}) =>
        gateTranslation({kind, msgid, msgstr: textInPlace(kind, toPseudo(msgid))}),
      );
    });
    expect(refused).toEqual([]);
  });
});
