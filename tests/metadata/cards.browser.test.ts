import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {cardOf, type Card} from '../../src/metadata/cards/card';
import {drawCards, largestCard} from '../../src/metadata/cards/draw-cards';
import {sitePage, t} from './pages';

let site: string;
const long = 'A long title that goes on and on about what people report and what the studies show, and then some';
const cards: Card[] = [
  cardOf(sitePage(), t),
  cardOf(sitePage({locale: 'ar', title: 'القراطوم والمزاج', description: `${'ما يرويه المستخدمون '.repeat(12)}.`}), t),
  cardOf(sitePage({title: long, description: `${long}. ${long}.`}), t),
  cardOf(sitePage({guide: {edition: '1.0', id: 'use/law', section: 'use'}}), t),
];

beforeAll(async () => {
  site = mkdtempSync(path.join(os.tmpdir(), 'cards-'));
  await drawCards(cards, {site});
});
afterAll(() => rmSync(site, {recursive: true}));

describe('a card', () => {
  test('is a small picture of 1200 by 630', () => {
    for (const {file} of cards) {
      const picture = readFileSync(path.join(site, file));
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(picture.length).toBeLessThan(largestCard);
    }
  });

  test('gets a new name when it says something else, and only then', () => {
    expect(cardOf(sitePage(), t).file).toBe(cards[0]!.file);
    expect(cardOf(sitePage({title: 'Other'}), t).file).not.toBe(cards[0]!.file);
    expect(cardOf(sitePage({changed: '2027-01-01'}), t).file).toBe(cards[0]!.file);
  });

  test('says on an older edition that it is kept for the record', () => {
    expect(cards[0]!.note).toBe('');
    expect(cards[3]!.note).toBe('edition.banner.title');
  });

  test('is drawn alike twice', async () => {
    const before = readFileSync(path.join(site, cards[1]!.file));
    await drawCards([cards[1]!], {site});
    expect(readFileSync(path.join(site, cards[1]!.file)).equals(before)).toBe(true);
  });
});
