import {shortHash} from '../catalogue/inbox-notes';
import {interpolate, type MessageValues} from '../ui/interpolate';
import {keyOf, type PoEntry} from '../catalogue/po-entry';
import type {TranslationReview} from '../catalogue/review-translation';
import {checkTranslation} from './check';
import type {Draft, Drafts} from './drafts';
import type {ScriptMessageId} from './messages';
import type {EditorCatalogue, EditorConfig, EditorEntry, EditorIndex, EditorLanguage} from './types';

export type Show = 'todo' | 'order' | 'open' | 'drafts';

/** What a passage is to the translator: the state of its translation, or their own work on it. */
export type PassageState = EditorEntry['state'] | 'reviewed' | 'draft' | 'sent';

const urgency: Record<PassageState, number> = {
  untranslated: 0,
  refused: 1,
  fuzzy: 2,
  translated: 3,
  draft: 3,
  sent: 3,
  reviewed: 4,
};

/** What is open in the editor, and what can be done with it. It knows nothing of the page. */
export class Workspace {
  language: EditorLanguage;
  index: EditorIndex | null = null;
  catalogue: EditorCatalogue | null = null;
  memory: readonly PoEntry[] = [];
  show: Show = 'todo';
  /** The passages that are listed, in order; it stays as it is while one works. */
  listed: EditorEntry[] = [];
  current: EditorEntry | null = null;
  private readonly checks = new Map<string, TranslationReview>();

  constructor(
    readonly config: EditorConfig,
    readonly drafts: Drafts,
  ) {
    this.language = config.languages.find(({code}) => code === config.locale) ?? config.languages[0]!;
  }

  say(id: ScriptMessageId | `editor.catalogue.${'ui' | 'data'}`, values?: MessageValues): string {
    return interpolate(this.config.strings[id] ?? id, values);
  }

  /** Opens a catalogue where one left off. Drafts that the site shows by now are done and go. */
  open(catalogue: EditorCatalogue): void {
    this.catalogue = catalogue;
    const {entries, name} = catalogue;
    const done = entries.filter(({key, state, msgstr}) => state === 'translated' && this.draft(key)?.text === msgstr);
    done.forEach(({key}) => this.drafts.remove({locale: this.language.code, catalogue: name, key}));
    this.list(this.show);
    const newest = this.drafts
      .list(this.language.code, name)
      .filter(({sent}) => sent === undefined)
      .reduce<Draft | null>((a, b) => (a && a.changed > b.changed ? a : b), null);
    this.current = this.listed.find(({key}) => key === newest?.key) ?? this.current;
  }

  list(show: Show): void {
    this.show = show;
    const entries = this.catalogue?.entries ?? [];
    const rank = (entry: EditorEntry) => urgency[this.stateOf(entry)];
    switch (show) {
      case 'todo':
        // Sorting keeps the order of the page among passages of the same state.
        this.listed = [...entries].sort((a, b) => rank(a) - rank(b));
        break;
      case 'open':
        this.listed = entries.filter(({state}) => state !== 'translated');
        break;
      case 'drafts':
        this.listed = entries.filter(({key}) => this.draft(key) !== undefined);
        break;
      default:
        this.listed = [...entries];
    }
    this.current = this.listed[0] ?? null;
  }

  draft(key: string): Draft | undefined {
    return this.catalogue ? this.drafts.find(this.language.code, this.catalogue.name, key) : undefined;
  }

  stateOf(entry: EditorEntry): PassageState {
    const draft = this.draft(entry.key);
    if (draft) {
      return draft.sent === undefined ? 'draft' : 'sent';
    }
    return entry.state === 'translated' && entry.reviewed ? 'reviewed' : entry.state;
  }

  textOf(entry: EditorEntry): string {
    return this.draft(entry.key)?.text ?? entry.msgstr;
  }

  /** Keeps what was typed; what is the same as on the site needs no draft, unless its English has changed. */
  write(entry: EditorEntry, text: string): void {
    const {key, msgctxt, msgid, kinds, msgstr, state} = entry;
    const place = {locale: this.language.code, catalogue: this.catalogue!.name, key};
    if (text === msgstr && (state !== 'fuzzy' || text === '')) {
      this.drafts.remove(place);
      return;
    }
    const replaces = msgstr === '' ? null : shortHash(msgstr);
    this.drafts.save({...place, msgctxt, msgid, kinds, text, replaces, changed: Date.now()});
  }

  undo(entry: EditorEntry): void {
    this.drafts.remove({locale: this.language.code, catalogue: this.catalogue!.name, key: entry.key});
  }

  /** The draft was made on another translation than the one that stands there now. */
  hasBeenOvertaken(entry: EditorEntry): boolean {
    const draft = this.draft(entry.key);
    return draft !== undefined && draft.replaces !== (entry.msgstr === '' ? null : shortHash(entry.msgstr));
  }

  /** Drafts of this catalogue whose English is no longer in it. */
  staleDrafts(): Draft[] {
    const keys = new Set(this.catalogue?.entries.map(({key}) => key));
    return this.catalogue
      ? this.drafts.list(this.language.code, this.catalogue.name).filter(({key}) => !keys.has(key))
      : [];
  }

  check(message: Pick<EditorEntry, 'msgctxt' | 'msgid' | 'kinds'>, text: string): TranslationReview {
    const {code} = this.language;
    const key = `${code}\0${message.kinds.join()}\0${keyOf(message)}\0${text}`;
    const result = this.checks.get(key) ?? checkTranslation(message, text, code);
    this.checks.set(key, result);
    return result;
  }

  /** Goes to the next or the previous passage of the list; at the end it stays. */
  move(step: 1 | -1): boolean {
    const next = this.current && this.listed[this.listed.indexOf(this.current) + step];
    this.current = next ?? this.current;
    return Boolean(next);
  }
}
