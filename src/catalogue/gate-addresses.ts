import {westernDigits} from './checks/numbers';
import type {Refusal} from './types';

/** Endings of names on the internet: all of two letters that countries have, and those that shops like. */
const endings =
  'com|net|org|info|biz|shop|store|online|site|xyz|top|club|app|link|click|dev|page|web|blog|live|life|world|today|' +
  'health|care|clinic|pharmacy|pro|name|mobi|asia|space|website|vip|win|icu|buzz|edu|gov|mil|int|arpa|onion|' +
  'a[cdefgilmoqrstuwxz]|b[abdefghijmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|' +
  'g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|' +
  'n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|' +
  'v[aceginu]|w[fs]|y[et]|z[amw]|xn--[a-z0-9-]{2,59}|ไทย|рф|شبكة|موقع|كوم|中国|网络|コム|みんな';
const dot = '[.。．｡]';
const scheme =
  /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www[.。．｡]|(?:javascript|vbscript|data|mailto|file|tel|sms|blob|about|intent|whatsapp):(?! ))\S{0,200}/gi;
const domain = new RegExp(
  `(?<![\\p{L}\\p{N}-])[\\p{L}\\p{M}\\p{N}-]{2,63}(?:${dot}[\\p{L}\\p{M}\\p{N}-]{2,63}){0,4}${dot}(?:${endings})(?![\\p{L}\\p{M}\\p{N}-])(?:[/:?#]\\S{0,200})?`,
  'giu',
);
const path = /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{1,63}\.[a-z]{2,24}\/[^\s\])]{1,200}/giu;
const email = /[^\s@[\]();]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}\.[\p{L}\p{M}]{2,63}/gu;
const handle = /(?<![^\s(«"“])@[\p{L}\p{N}_]{3,30}/gu;
const host = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const telephone = /\+\d[\d ().\u00a0-]{5,24}\d|(?<![\d.,])\d(?:[ ().\u00a0-]{0,2}\d){8,14}(?![\d.,]?\d)/g;
/** What every address of a kind holds: most texts have neither and are done at once. */
const schemeSign = /:|www/i;
const dotInside = new RegExp(`${dot}[\\p{L}\\p{M}\\p{N}-]|\\.[a-z]`, 'iu');
/** A large number in groups, which is nothing to dial. */
const inThousands = /^[1-9]\d{0,2}(?:([.\u00a0 ])\d{3})(?:\1\d{3})*$/;

/** Refuses addresses that the source does not hold: of pages, of mail, of people, and numbers to dial. */
export function refuseAddresses(text: string, source: string): Refusal[] {
  const found = addressesIn(text);
  const known = found.length > 0 ? addressesIn(source) : [];
  const added = found.filter((address) => !known.includes(address));
  if (added.length === 0) {
    return [];
  }
  return [
    {
      code: 'ADDRESS',
      message: `Unexpected address ${added[0]}, expected only addresses of the source (${known.join(', ') || 'none'}).`,
      hint: 'remove the address; links and telephone numbers belong to the English source. After a full stop put a space.',
    },
  ];
}

/** Numbers are compared by their digits, in whatever way they are grouped. */
function addressesIn(text: string): string[] {
  const western = /\p{Nd}/u.test(text) ? westernDigits(text) : '';
  const dialled = (western.match(telephone) ?? []).filter((number) => !inThousands.test(number));
  const numbers = dialled.map((number) => number.replace(/[^\d+]/g, ''));
  const hosts = (western.match(host) ?? []).filter((found) => !inThousands.test(found));
  const patterns = [
    ...(schemeSign.test(text) ? [scheme] : []),
    ...(dotInside.test(text) ? [domain, path] : []),
    ...(text.includes('@') ? [email, handle] : []),
  ];
  return [...patterns.flatMap((pattern) => text.match(pattern) ?? []), ...hosts, ...numbers];
}
