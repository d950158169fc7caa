import {shortHash, writeInboxPlace} from '../catalogue/inbox-notes';
import {newEntry} from '../catalogue/po-entry';
import {writePo} from '../catalogue/po-write';
import type {Draft} from './drafts';

/** A small catalogue that holds only what a contributor changed. */
export interface Contribution {
  /** Such as `th-2026-11-24-0a1b2c3d.po`. */
  name: string;
  text: string;
  /** The drafts that are in it. */
  drafts: readonly Draft[];
}

/** Longer addresses are refused by the hosting sites' servers. */
export const longestAddress = 7000;
/** Some mail programs cut a longer text. */
export const longestMail = 1800;

/**
 * Writes the drafts as a PO file for the inbox of the language.
 * @param person the contributor's name; may be empty
 * @param today ISO 8601
 */
export function contributionOf(locale: string, drafts: readonly Draft[], person: string, today: string): Contribution {
  const name = oneLine(person);
  const header = newEntry({
    msgid: '',
    msgstr: [
      [
        'Project-Id-Version: kratom-and-mood',
        `PO-Revision-Date: ${today} 00:00+0000`,
        ...(name ? [`Last-Translator: ${name}`] : []),
        `Language: ${locale}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: 8bit',
        `X-Translated-By: ${name || 'unnamed'}`,
        '',
      ].join('\n'),
    ],
  });
  const {groups, included} = groupByMessage(drafts);
  const entries = groups.map((group) => {
    const {msgctxt, msgid, text} = group[0]!;
    return newEntry({msgctxt, msgid, msgstr: [text], notes: group.map(writeInboxPlace)});
  });
  const text = writePo({header, entries});
  return {name: `${locale}-${today}-${shortHash(text).slice(0, 8)}.po`, text, drafts: included};
}

/**
 * A catalogue holds each message once. The same English on two pages becomes one entry for both where the
 * translations agree; where they differ, the older one waits for the next file.
 */
function groupByMessage(drafts: readonly Draft[]): {groups: Draft[][]; included: Draft[]} {
  const groups = new Map<string, Draft[]>();
  for (const draft of [...drafts].sort((a, b) => b.changed - a.changed)) {
    const group = groups.get(draft.key);
    if (!group) {
      groups.set(draft.key, [draft]);
    } else if (group[0]!.text === draft.text) {
      group.push(draft);
    }
  }
  const kept = new Set([...groups.values()].flat());
  const included = drafts.filter((draft) => kept.has(draft));
  const firsts = included.filter((draft) => groups.get(draft.key)![0] === draft);
  return {groups: firsts.map(({key}) => groups.get(key)!), included};
}

/** Address of a new file in the inbox on the hosting site, filled in; null when it would be too long. */
export function repositoryAddress(
  repository: string,
  locale: string,
  {name, text}: Pick<Contribution, 'name' | 'text'>,
): string | null {
  const file = `i18n/${locale}/inbox/${name}`;
  const address = `${repository}/new/HEAD?filename=${encodeURIComponent(file)}&value=${encodeURIComponent(text)}`;
  return address.length > longestAddress ? null : address;
}

/** Address that opens the reader's mail program with the file as text, or with `instead` where that is too long. */
export function mailAddress(subject: string, {text}: Pick<Contribution, 'text'>, instead: string): string {
  const write = (body: string) => `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const whole = write(text.replace(/\n/g, '\r\n'));
  return whole.length > longestMail ? write(instead) : whole;
}

/** A header field is one line; `\` and `"` would read like its escapes. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"\\]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
}
