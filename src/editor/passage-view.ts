import {termsIn} from '../catalogue/checks/terminology';
import {terms} from '../catalogue/checks/terms';
import type {Refusal} from '../catalogue/types';
import {changeNodes, fill, fillPart, make, part, setText, toNodes} from './dom';
import {insertMark, marksOf, type Mark} from './marks';
import {previewOf} from './preview';
import {drawSuggestions} from './suggestion-view';
import type {EditorEntry} from './types';
import type {Workspace} from './workspace';

const field = () => part<HTMLTextAreaElement>('ed-text');

/** Shows a passage with all that helps to translate it. */
export function drawPassage(workspace: Workspace): void {
  const {current: entry, listed, language} = workspace;
  part('ed-passage').hidden = entry === null;
  if (!entry) {
    return;
  }
  const kinds = entry.kinds.map((name) => workspace.say(`editor.kind.${name}`));
  const kind = new Intl.ListFormat(workspace.config.locale, {type: 'conjunction'}).format(kinds);
  setText(
    part('ed-heading'),
    workspace.say('editor.passage', {number: listed.indexOf(entry) + 1, total: listed.length, kind}),
  );
  fill(part('ed-source'), entry.msgid);
  fillPart('ed-change', 'ed-change-text', entry.previous === undefined ? [] : changeNodes(entry.previous, entry.msgid));
  fillPart('ed-marks', 'ed-mark-list', markButtons(workspace, entry));
  fillPart('ed-notes', 'ed-note-list', notes(workspace, entry));
  fillPart('ed-terms', 'ed-term-list', termList(workspace, entry));
  fillPart('ed-around', 'ed-around-list', around(workspace, entry));
  const text = field();
  text.lang = language.code;
  text.dir = language.direction;
  text.value = workspace.textOf(entry);
  const overtaken = workspace.hasBeenOvertaken(entry);
  part('ed-theirs').hidden = !overtaken;
  fill(
    part('ed-theirs'),
    ...(overtaken
      ? [workspace.say('editor.theirs'), make('p', {lang: language.code, dir: language.direction}, entry.msgstr)]
      : []),
  );
  drawResult(workspace);
  drawSuggestions(workspace, entry, replaceText);
}

/** Shows what follows from the text in the field: its state, the check and the preview. */
export function drawResult(workspace: Workspace): void {
  const {current: entry, language} = workspace;
  if (!entry) {
    return;
  }
  const text = field().value;
  const state = workspace.stateOf(entry);
  const sentIn = workspace.draft(entry.key)?.sent;
  setText(
    part('ed-state'),
    [workspace.say(`editor.state.${state}`), sentIn && workspace.say('editor.file', {file: sentIn})]
      .filter(Boolean)
      .join('. '),
  );
  part<HTMLButtonElement>('ed-undo').disabled = workspace.draft(entry.key) === undefined;
  part('ed-keep').hidden = state !== 'fuzzy' || text === '';
  const {refusals, warnings} = workspace.check(entry, text);
  const result = part('ed-result');
  result.dataset.result = refusals.length > 0 ? 'refused' : warnings.length > 0 ? 'warned' : 'fine';
  field().setAttribute('aria-invalid', String(refusals.length > 0));
  setText(result, summary(workspace, text, refusals.length, warnings.length));
  fill(part('ed-findings'), ...[...refusals, ...warnings].map((finding) => explain(workspace, finding)));
  const pieces = previewOf(entry.kinds[0]!, text);
  const preview = part('ed-preview');
  preview.lang = pieces ? language.code : workspace.config.locale;
  preview.dir = pieces ? language.direction : document.documentElement.dir || 'ltr';
  preview.dataset.kind = entry.kinds[0]!;
  const link = (address: string) => workspace.say('editor.link', {address});
  fill(preview, ...(pieces ? toNodes(pieces, link) : [workspace.say('editor.preview.none')]));
}

function summary(workspace: Workspace, text: string, refusals: number, warnings: number): string {
  if (text === '') {
    return workspace.say('editor.result.empty');
  }
  if (refusals > 0) {
    return workspace.say('editor.result.refusals', {count: refusals});
  }
  return warnings > 0
    ? workspace.say('editor.result.warnings', {count: warnings})
    : workspace.say('editor.result.none');
}

/** Says a finding in the language of the page; its exact words, which are English, unfold. */
function explain(workspace: Workspace, {code, message, hint}: Refusal): Node {
  const exact = `${message} ${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
  const known = workspace.config.strings[`editor.code.${code}`];
  const english = make('span', {lang: 'en', dir: 'ltr'}, exact);
  if (known === undefined) {
    return make('li', {}, english);
  }
  return make('li', {}, known, make('details', {}, make('summary', {}, workspace.say('editor.detail')), english));
}

function markButtons(workspace: Workspace, {msgid}: EditorEntry): Node[] {
  return marksOf(msgid).map((mark) => {
    const name = workspace.say('editor.insert', {mark: mark.english});
    const element = make(
      'button',
      {type: 'button', class: 'ed-chip ed-mark', lang: 'en', dir: 'ltr', 'aria-label': name},
      mark.english,
    );
    element.addEventListener('click', () => putIn(mark));
    return element;
  });
}

function putIn(mark: Mark): void {
  const {value, selectionStart, selectionEnd} = field();
  const {text, start, end} = insertMark(value, selectionStart, selectionEnd, mark);
  replaceText(text);
  field().setSelectionRange(start, end);
}

/** Puts a text into the field as if it had been typed. */
function replaceText(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', {bubbles: true}));
  field().focus();
}

function notes({catalogue}: Workspace, {msgctxt, notes: own, references}: EditorEntry): Node[] {
  const lines = [...own, ...(msgctxt === null ? [] : [msgctxt]), ...(catalogue?.name === 'ui' ? [] : references)];
  return lines.map((line) => make('li', {}, line));
}

/** Words of the glossary with what they mean, and words that only the check of translations knows. */
function termList({language: {code, direction}, index}: Workspace, {msgid}: EditorEntry): Node[] {
  const glossary = index?.glossary ?? [];
  const names = new Set(glossary.map(({english}) => english.toLowerCase()));
  const others = terms.filter(({english, forms}) => !names.has(english.toLowerCase()) && forms[code]?.length);
  return termsIn(msgid, [...glossary, ...others]).map(({english, forms, note}) =>
    make(
      'div',
      {},
      make('dt', {}, make('span', {lang: 'en', dir: 'ltr'}, english)),
      ...(forms[code]?.length ? [make('dd', {}, make('span', {lang: code, dir: direction}, forms[code].join(' / ')))] : []),
      ...(note === undefined || !isNoteFor(note, forms[code] ?? []) ? [] : [make('dd', {lang: 'en', dir: 'ltr'}, note)]),
    ),
  );
}

/** A note that speaks of the words of one language is of no use to another. */
function isNoteFor(note: string, forms: readonly string[]): boolean {
  return /^[\p{Script=Latin}\P{L}]*$/u.test(note) || forms.some((form) => note.includes(form));
}

/** The passages before and after, as they come on the page. */
function around({catalogue}: Workspace, entry: EditorEntry): Node[] {
  const entries = catalogue?.name.startsWith('docs/') ? catalogue.entries : [];
  const index = entries.indexOf(entry);
  return [entries[index - 1], entries[index + 1]].flatMap((other) => (other ? [make('li', {}, other.msgid)] : []));
}
