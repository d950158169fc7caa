import {expect, test} from '@jest/globals';
import {claimsCsv, claimsFile, claimsFileSchema, claimsJsonSchema, createCitations, factsJson, loadEvidence, toBibtex, toCslJson} from '../../src/evidence';
import {optionsFor} from './set-page';
import {fact, makeSmallSite, notice, trial} from './small-site';

const tricky = {...trial, id: 'tricky2020', title: 'Use_of 50% & {more} ~ C:\\ #1', custom: {...trial.custom, author_truncated: true}};
const site = makeSmallSite({references: {'base.json': [trial, notice, tricky]}, facts: [fact]});
const evidence = loadEvidence(site);
const fileIn = (locale: string) =>
  claimsFile(
    {
      ...optionsFor(site),
      evidence,
      formatReference: createCitations(site),
      origin: 'https://kratom.example',
      schema: 'https://kratom.example/data/claims.schema.json',
      edition: {edition: '2.0', date: '2026-11-24'},
    },
    locale,
  );

test('references become entries of BibTeX, with what is given and nothing else', () => {
  expect(toBibtex([evidence.references.get('kruegel2016')!, evidence.references.get('agency2025')!])).toBe(
    `@article{kruegel2016,
  author = {Kruegel, Anna B. and Gassaway, Anna B. and Kapoor, Anna B. and Varadi, Anna B. and Majumdar, Anna B. and Filizola, Anna B. and Javitch, Anna B.},
  title = {{Mitragyna alkaloids as opioid receptor modulators}},
  journal = {Journal of Examples},
  year = {2016},
  volume = {138},
  number = {21},
  pages = {6754--6764},
  doi = {10.1021/jacs.6b00360},
  note = {PMID: 27192616}
}

@misc{agency2025,
  author = {{สำนักงานตัวอย่าง}},
  title = {{ประกาศเรื่องกระท่อม}},
  year = {2025},
  month = {2},
  date = {2025-02-01},
  url = {https://agency.example/notice}
}
`,
  );
});

test('signs that mean something in TeX are escaped, and authors that go on end in others', () => {
  const text = toBibtex([evidence.references.get('tricky2020')!]);
  expect(text).toContain('title = {{Use\\_of 50\\% \\& \\{more\\} \\textasciitilde{} C:\\textbackslash{} \\#1}}');
  expect(text).toMatch(/Javitch, Anna B\. and others\}/);
});

test('CSL-JSON holds the items of the standard with kind and size of the study', () => {
  const [first] = JSON.parse(toCslJson(evidence.references.values())) as object[];
  const {custom, ...item} = trial;
  expect(first).toEqual({...item, custom: {design: custom.design, n: custom.n}});
});

test('the facts are there with their values and sources', () => {
  expect(JSON.parse(factsJson(evidence.facts))).toMatchObject([{id: 'users-low-mood', values: fact.values, source: 'kruegel2016'}]);
});

test('the register of a language fits its published schema, with whole addresses', () => {
  const file = fileIn('th');
  expect(claimsFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  expect(file.claims).toHaveLength(54);
  expect(file.claims[4]).toMatchObject({
    id: 'A05',
    address: 'https://kratom.example/th/reference/claims/#a05',
    verdict: {code: 'unproven', label: 'Unproven'},
    page: 'https://kratom.example/th/mood/kratom-and-mood/',
    article: 'https://kratom.example/th/1.0/start/opening/#claim-a05',
    sources: [{id: 'kruegel2016', address: 'https://doi.org/10.1021/jacs.6b00360'}],
    translated: false,
  });
});

test('the schema is a JSON Schema that allows no other fields', () => {
  expect(JSON.parse(claimsJsonSchema())).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
  });
});

test('the register is a table with a row for each claim', () => {
  const lines = claimsCsv(fileIn('en')).split('\r\n');
  expect(lines).toHaveLength(56);
  expect(lines[0]).toMatch(/^id,part,claim,verdict,verdict_label/);
  expect(lines[1]).toBe(
    'A01,opening,Claim A01.,unproven,Unproven,very-low,Very low,No trial has tested A01.,kruegel2016,https://doi.org/10.1021/jacs.6b00360,https://kratom.example/mood/kratom-and-mood/,2026-11-24',
  );
});
