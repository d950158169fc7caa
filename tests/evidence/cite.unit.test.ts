import {expect, test} from '@jest/globals';
import {createCitations, type Reference} from '../../src/evidence';
import {referenceSchema} from '../../src/evidence/schema';
import {notice, trial} from './small-site';

const cite = createCitations(process.cwd());
const toReference = (item: object): Reference => referenceSchema.parse(item);

test('an article is set after the Vancouver pattern: six authors and the rest, year, volume, issue and pages', () => {
  expect(cite(toReference(trial))).toEqual({
    text: 'Kruegel AB, Gassaway AB, Kapoor AB, Varadi AB, Majumdar AB, Filizola AB, et al. Mitragyna alkaloids as opioid receptor modulators. Journal of Examples. 2016;138(21):6754–64.',
    language: 'en',
    direction: 'ltr',
    links: [
      {text: 'https://doi.org/10.1021/jacs.6b00360', href: 'https://doi.org/10.1021/jacs.6b00360'},
      {text: 'PMID 27192616', href: 'https://pubmed.ncbi.nlm.nih.gov/27192616/'},
    ],
  });
});

test('a source in Thai keeps Thai words for its date, and its address when it has no DOI', () => {
  expect(cite(toReference(notice))).toEqual({
    text: 'สำนักงานตัวอย่าง. ประกาศเรื่องกระท่อม. 2025 กุมภาพันธ์ 1.',
    language: 'th',
    direction: 'ltr',
    links: [{text: 'https://agency.example/notice', href: 'https://agency.example/notice'}],
  });
});

test('a source in Arabic is set from right to left, with the Arabic words for the other authors', () => {
  const {text, direction} = cite(toReference({...trial, id: 'arabic', title: 'أثر القرطوم'}));
  expect(direction).toBe('rtl');
  expect(text).toContain('وآخرون');
});

test('authors who were not all seen end in et al', () => {
  const item = {
    ...trial,
    author: [{family: 'Boyer', given: 'E. W.'}],
    custom: {...trial.custom, author_truncated: true},
  };
  expect(cite(toReference(item)).text).toMatch(/^Boyer EW, et al\. Mitragyna/);
});

test('a source without a date says so', () => {
  expect(cite(toReference({...notice, title: 'Kratom', author: [{literal: 'Agency'}], issued: undefined})).text).toBe(
    'Agency. Kratom. No date.',
  );
});

test('a DOI with signs that mean something in an address leads to the right place', () => {
  const [link] = cite(toReference({...trial, DOI: '10.1002/(SICI)1097<1::AID#3>3.0'})).links;
  expect(link!.href).toBe('https://doi.org/10.1002/(SICI)1097%3C1::AID%233%3E3.0');
});
