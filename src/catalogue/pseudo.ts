import path from 'node:path';
import {markPattern} from '../evidence/mark-syntax';
import {newEntry, type PoEntry} from './po-entry';
import {writePo} from './po-write';
import type {SourceMessages} from './source-messages';
import {writeFile} from './write-file';

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = [...'ÂƁĆĐÊƑĜĤÎĴĶĹṀŃÔṔɊŔŜŤÛṼŴẊŶŽâƀćđêƒĝĥîĵķĺṁńôṕɋŕŝťûṽŵẋŷž'];
/** Code, citations and other marks, targets of links, placeholders, addresses, entities: no words. */
const frozen = new RegExp(
  [
    /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/,
    markPattern,
    /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/,
    /\{[^{}]*\}|<[^<>\s]+>|(?:https?:\/\/|www\.)\S+|&#?\w+;/,
  ]
    .map(({source}) => source)
    .join('|'),
  'g',
);

/**
 * A text in no language: every letter bears an accent and vowels are doubled, so that what is not
 * translated shows at once, and what has no room for a longer text.
 */
export function toPseudo(text: string): string {
  let result = '';
  let position = 0;
  for (const {0: token, index} of text.matchAll(frozen)) {
    result += accent(text.slice(position, index)) + token;
    position = index + token.length;
  }
  return result + accent(text.slice(position));
}

function accent(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const other = accented[plain.indexOf(letter)]!;
    return 'aeiou'.includes(letter) ? other + other : other;
  });
}

const header = ['Language: en-x-pseudo', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', ''].join('\n');

/** Writes catalogues in which every message is translated into pseudo text; gives their paths below the folder. */
export function writePseudoCatalogues({catalogues}: SourceMessages, folder: string): string[] {
  return [...catalogues].map(([name, entries]) => {
    const translated = entries.map((entry): PoEntry => ({...entry, msgstr: [toPseudo(entry.msgid)]}));
    writeFile(
      path.join(folder, `${name}.po`),
      writePo({header: newEntry({msgid: '', msgstr: [header]}), entries: translated}),
    );
    return `${name}.po`;
  });
}
