import {expect, test} from '@jest/globals';
import {suggestions} from '../../src/catalogue/memory';
import {newEntry} from '../../src/catalogue/po-entry';

const entry = (msgid: string, msgstr: string, fields = {}) => newEntry({msgid, msgstr: [msgstr], ...fields});

const memory = [
  entry('Leaves are chewed and brewed.', 'Las hojas se mastican y se hierven.'),
  entry('Leaves are chewed.', 'Las hojas se mastican.'),
  entry('Leaves are chewed.', 'Las hojas se mastican.', {msgctxt: 'x'}),
  entry('Leaves are dried.', 'Las hojas se secan.', {obsolete: true}),
  entry('Leaves are smoked.', 'no', {flags: ['fuzzy']}),
  entry('Call a doctor.', 'Llame a un médico.'),
];

test('offers the translations of the most similar texts, the best first, each once', () => {
  const found = suggestions('Leaves are chewed.', memory);
  expect(found.map(({msgstr}) => msgstr)).toEqual([
    'Las hojas se mastican.',
    'Las hojas se secan.',
    'Las hojas se mastican y se hierven.',
  ]);
  expect(found[0]!.score).toBe(1);
  expect(found[1]!.score).toBeGreaterThan(found[2]!.score);
});

test('offers no more than asked for, and nothing that is unlike', () => {
  expect(suggestions('Leaves are chewed!', memory, {limit: 1})).toHaveLength(1);
  expect(suggestions('Leaves are chewed!', memory, {limit: 0})).toEqual([]);
  expect(suggestions('Nothing of the kind here', memory)).toEqual([]);
  expect(suggestions('Leaves may be sold to adults.', memory).every(({score}) => score >= 0.6)).toBe(true);
});

test('answers within a keystroke from the memory of a whole language', () => {
  const words = 'kratom leaf mood trial people study dose risk sleep pain law help'.split(' ');
  const text = (seed: number) =>
    Array.from({length: 24}, (_, index) => words[(seed * 7 + index * seed) % 12]).join(' ');
  const large = Array.from({length: 1500}, (_, seed) => entry(text(seed), `translation ${seed}`));
  const began = performance.now();
  expect(suggestions(text(5), large)[0]!.score).toBe(1);
  expect(performance.now() - began).toBeLessThan(2000);
});
