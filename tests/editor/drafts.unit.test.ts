import {describe, expect, it} from '@jest/globals';
import {Drafts, type Draft} from '../../src/editor/drafts';

function memoryStore(items: Record<string, string> = {}, full = false) {
  const map = new Map(Object.entries(items));
  return {
    get length() {
      return map.size;
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (full) {
        throw new Error('quota');
      }
      map.set(name, value);
    },
    removeItem: (name: string) => void map.delete(name),
  };
}

const draft: Draft = {
  locale: 'th',
  catalogue: 'docs/use/law',
  key: 'Laws change quickly.',
  msgctxt: null,
  msgid: 'Laws change quickly.',
  kinds: ['paragraph'],
  text: 'กฎหมายเปลี่ยนเร็ว',
  replaces: null,
  changed: 1,
};

describe('drafts', () => {
  it('are there again after the page was closed or has crashed', () => {
    const store = memoryStore();
    new Drafts(store).save(draft);
    expect(new Drafts(store).list('th')).toEqual([draft]);
  });

  it('are kept apart by language, catalogue and message', () => {
    const drafts = new Drafts(memoryStore());
    drafts.save(draft);
    drafts.save({...draft, locale: 'ar'});
    drafts.save({...draft, catalogue: 'ui', key: 'x\u0004Laws change quickly.'});
    expect([drafts.list('th').length, drafts.list('ar').length, drafts.list('th', 'ui').length]).toEqual([2, 1, 1]);
  });

  it('see what another window has written', () => {
    const store = memoryStore();
    const [mine, theirs] = [new Drafts(store), new Drafts(store)];
    theirs.save(draft);
    mine.readAll();
    expect(mine.find('th', 'docs/use/law', draft.key)).toEqual(draft);
  });

  it('last as long as the page where the browser keeps nothing, and say so', () => {
    for (const drafts of [new Drafts(null), new Drafts(memoryStore({}, true))]) {
      drafts.save(draft);
      expect([drafts.lasting, drafts.list('th')]).toEqual([false, [draft]]);
    }
  });

  it('leave damaged and foreign items alone', () => {
    const store = memoryStore({
      'kratom-and-mood.draft.th.ui.x': '{"locale":1',
      'kratom-and-mood.draft.th.ui.y': '{}',
      'kratom-and-mood.theme': 'dark',
    });
    expect(new Drafts(store).list('th')).toEqual([]);
    expect(store.length).toBe(3);
  });
});
