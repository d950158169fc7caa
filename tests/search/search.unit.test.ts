import {describe, expect, it} from '@jest/globals';
import {isUrgent} from '../../src/search/query';
import {makeIndex, search} from '../../src/search/search';
import type {SearchData} from '../../src/search/types';

/** A language with one page per text; the first text stands in the newest edition, `old:` marks the older one. */
function indexOf(locale: string, ...texts: string[]) {
  const data: SearchData = {
    locale,
    pages: texts.map((text, page) => ({edition: text.startsWith('old:') ? '1.0' : '2.0', address: `/${page}/`, title: `${page}`, section: ''})),
    documents: texts.map((text, page) => ({page, anchor: 'a', heading: '', text: text.replace('old:', '')})),
  };
  return makeIndex(data);
}

const pagesOf = (index: ReturnType<typeof indexOf>, query: string, edition?: string) =>
  search(index, query, edition ?? null).pages.map(({page}) => page);

describe('search', () => {
  it('forgives letters that are wrong, missing, added or changed round', () => {
    const index = indexOf('en', 'caffeine', 'withdrawal', 'antidepressants');
    expect(pagesOf(index, 'cafeine')).toEqual([0]);
    expect(pagesOf(index, 'withdrawel')).toEqual([1]);
    expect(pagesOf(index, 'antidepresants')).toEqual([2]);
    expect(pagesOf(index, 'withdarwal')).toEqual([1]);
  });

  it('prefers places that have all words', () => {
    const index = indexOf('en', 'liver liver liver liver', 'the liver and alcohol', 'alcohol alcohol');
    expect(pagesOf(index, 'alcohol liver')[0]).toBe(1);
  });

  it('finds a medicine by a brand name, also a mistyped one, in every language', () => {
    expect(pagesOf(indexOf('en', 'fluoxetine', 'lithium'), 'prozac')).toEqual([0]);
    expect(pagesOf(indexOf('en', 'fluoxetine', 'lithium'), 'prozak')).toEqual([0]);
    expect(pagesOf(indexOf('es', 'fluoxetina', 'litio'), 'Prozac')).toEqual([0]);
    expect(pagesOf(indexOf('ar', 'فلوكسيتين', 'ليثيوم'), 'البروزاك')).toEqual([0]);
    expect(pagesOf(indexOf('th', 'เช่นฟลูออกเซทีนและอื่นๆ', 'ลิเทียม'), 'prozac')).toEqual([0]);
  });

  it('finds kratom by the names it has elsewhere', () => {
    expect(pagesOf(indexOf('en', 'kratom', 'tea'), 'ketum')).toEqual([0]);
    expect(pagesOf(indexOf('en', 'kratom', 'tea'), 'biak-biak')).toEqual([0]);
    expect(pagesOf(indexOf('ar', 'القراطوم', 'شاي'), 'كراتوم')).toEqual([0]);
  });

  it('counts another name of a common word as that word, also where it is rare itself', () => {
    const index = indexOf('th', 'กระท่อม กระท่อม กระท่อม', 'ใบกระท่อม', 'ที่อยู่ kratom และกระท่อมกับสิ่งอื่นอีกมากมายในข้อความยาว ๆ นี้');
    expect(pagesOf(index, 'kratom')).toHaveLength(3);
    expect(pagesOf(index, 'kratom')[0]).toBe(0);
  });

  it('shows all pages that have the word, also where one has it far more often', () => {
    const {data} = indexOf('en', 'of withdrawal', `${'liver and seizures '.repeat(60)} withdrawal`, 'tea');
    data.documents[0]!.heading = data.pages[0]!.title = 'Withdrawal';
    data.documents.push(...Array.from({length: 40}, () => ({page: 2, anchor: 'b', heading: 'Tea', text: 'and more tea'})));
    expect(pagesOf(makeIndex(data), 'withdrawal')).toEqual([0, 1]);
  });

  it('finds a claim by its number, as readers say it', () => {
    const index = indexOf('en', 'A03 Claim on alkaloids', 'A35 Claim on care', 'Tea for 35 people');
    expect(pagesOf(index, 'a3')).toEqual([0]);
    expect(pagesOf(index, 'A 35')[0]).toBe(1);
    expect(pagesOf(index, 'claim 35')[0]).toBe(1);
    expect(pagesOf(index, 'claim no. 3')[0]).toBe(0);
  });

  it('finds a place by another name of it, with a mistake too, and tells which name it was', () => {
    const data: SearchData = {
      locale: 'th',
      pages: [{edition: '2.0', address: '/', title: 'กฎหมาย', section: ''}],
      documents: [
        {page: 0, anchor: 'law-my', heading: 'มาเลเซีย', text: 'ห้าม', also: ['Malaysia']},
        {page: 0, anchor: 'help-my', heading: 'มาเลเซีย', text: 'โทร'},
        {page: 0, anchor: 'ix-doac', heading: 'ยาต้านการแข็งตัวของเลือด', text: 'ระวัง', also: ['อะพิกซาแบน (apixaban, Eliquis)']},
      ],
    };
    const found = (query: string) => search(makeIndex(data), query).pages.flatMap(({hits}) => hits.map(({document}) => document));
    expect(found('malaysia')).toEqual([0, 1]);
    expect(found('Malasia')).toEqual([0, 1]);
    expect(found('eliquis')).toEqual([2]);
    expect(found('อะพิกซาแบน')).toEqual([2]);
  });

  it('finds a Thai word wherever it stands, with a tone mark missing or a letter wrong', () => {
    const index = indexOf('th', 'คนที่มีอาการถอนกระท่อมควรพบแพทย์', 'กฎหมายในมาเลเซีย');
    expect(pagesOf(index, 'กระท่อม')).toEqual([0]);
    expect(pagesOf(index, 'กระทอม')).toEqual([0]);
    expect(pagesOf(index, 'อาการถอน')).toEqual([0]);
    expect(pagesOf(index, 'มาเลเชีย')).toEqual([1]);
    expect(pagesOf(index, 'กฎหมายมาเลเซีย')).toEqual([1]);
  });

  it('finds a Japanese word inside unspaced text', () => {
    expect(pagesOf(indexOf('ja', '彼は気分が落ち込んでいた', '法律について'), '気分')).toEqual([0]);
  });

  it('puts the reviewed edition first and keeps to one edition when asked', () => {
    const index = indexOf('en', 'mood and kratom', 'old:mood and kratom');
    expect(pagesOf(index, 'mood')).toEqual([0, 1]);
    expect(pagesOf(index, 'mood', '1.0')).toEqual([1]);
  });

  it('offers words of the pages when nothing fits', () => {
    const {pages, suggestions} = search(indexOf('es', 'Depresión', 'hígado'), 'deprxxxion');
    expect(pages).toEqual([]);
    expect(suggestions).toEqual(['Depresión']);
  });

  it('takes anything that can be typed', () => {
    const index = indexOf('en', 'kratom');
    ['', ' ', '???', '.*', '\\', '"', '<b>', '🌿', 'a'.repeat(200), '\u0000', 'constructor', '__proto__'].forEach((query) =>
      expect(() => search(index, query)).not.toThrow(),
    );
  });

  it('puts the way to help first for someone who may be in danger', () => {
    const {data} = indexOf('en', 'overdose overdose', 'call after an overdose of anything, of whatever kind it may be');
    data.pages[1]!.address = '/start/get-help-now/';
    expect(pagesOf(makeIndex(data), 'overdose')).toEqual([1, 0]);
    expect(pagesOf(makeIndex(data), 'anything')).toEqual([1]);
  });

  it('sees when someone may be in danger', () => {
    expect(isUrgent('I want to die', 'en')).toBe(true);
    expect(isUrgent('suicidio', 'es')).toBe(true);
    expect(isUrgent('أفكر في الانتحار', 'ar')).toBe(true);
    expect(isUrgent('ผมอยากตาย', 'th')).toBe(true);
    expect(isUrgent('diet', 'en')).toBe(false);
  });
});
