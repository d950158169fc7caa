import {fill, make, part, setText} from './dom';
import type {EditorEntry} from './types';
import type {PassageState, Workspace} from './workspace';

/** A sign for each state beside its name, so that colour alone says nothing. */
const signs: Record<PassageState, string> = {
  untranslated: '○',
  refused: '✕',
  fuzzy: '↻',
  translated: '◐',
  reviewed: '✓',
  draft: '✎',
  sent: '↗',
};
const longestLabel = 90;

/** Draws the list of passages. It is one stop of the Tab key; arrow keys move in it. */
export function drawList(workspace: Workspace, choose: (entry: EditorEntry) => void): void {
  const list = part('ed-passages');
  const rows = workspace.listed.map((entry) => {
    const row = make('button', {type: 'button', class: 'ed-row'});
    row.addEventListener('click', () => choose(entry));
    return make('li', {}, row);
  });
  fill(list, ...(rows.length > 0 ? rows : [make('li', {class: 'ed-quiet'}, workspace.say('editor.none'))]));
  list.onkeydown = (event) => moveFocus(list, event);
  updateList(workspace);
}

/** Brings the marks of the list up to date. */
export function updateList(workspace: Workspace): void {
  const rows = [...part('ed-passages').querySelectorAll<HTMLButtonElement>('.ed-row')];
  rows.forEach((row, index) => {
    const entry = workspace.listed[index]!;
    const isCurrent = entry === workspace.current;
    const state = workspace.stateOf(entry);
    if (row.dataset.state !== state) {
      row.dataset.state = state;
      fill(row, ...label(workspace, entry, state));
    }
    row.tabIndex = isCurrent ? 0 : -1;
    row.toggleAttribute('aria-current', isCurrent);
    if (isCurrent) {
      row.setAttribute('aria-current', 'true');
      keepInSight(row);
    }
  });
  const entries = workspace.catalogue?.entries ?? [];
  const states = entries.map((entry) => workspace.stateOf(entry));
  const count = (...wanted: PassageState[]) => states.filter((state) => wanted.includes(state)).length;
  setText(
    part('ed-counts'),
    workspace.say('editor.counts', {
      open: count('untranslated', 'refused', 'fuzzy'),
      unreviewed: count('translated'),
      changed: count('draft', 'sent'),
    }),
  );
}

function label(workspace: Workspace, {msgid}: EditorEntry, state: PassageState): Node[] {
  const text = msgid.length > longestLabel ? `${msgid.slice(0, longestLabel)}…` : msgid;
  return [
    make('span', {class: `ed-sign ed-sign-${state}`, 'aria-hidden': 'true'}, signs[state]),
    make('span', {class: 'unseen'}, `${workspace.say(`editor.state.${state}`)}: `),
    make('span', {lang: 'en', dir: 'ltr'}, text),
  ];
}

/** Scrolls the list itself, not the page. */
function keepInSight(row: HTMLElement): void {
  const list = part('ed-passages');
  const above = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (above < 0 || above + row.offsetHeight > list.clientHeight) {
    list.scrollTop += above - list.clientHeight / 3;
  }
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const rows = [...list.querySelectorAll<HTMLButtonElement>('.ed-row')];
  const index = rows.indexOf(document.activeElement as HTMLButtonElement);
  const target = {ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1}[event.key];
  const row = target === undefined || event.altKey ? undefined : rows[target];
  if (row) {
    event.preventDefault();
    row.focus();
  }
}
