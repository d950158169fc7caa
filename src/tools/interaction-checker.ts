import {all, partsOf, showWithHeading} from './elements';
import {makeCombobox, type Choice} from './combobox';
import {exactOption, findOptions, makeOption, type Option} from './medicine-search';

/**
 * The script of the interaction checker. Of the list of all interactions, which is in the page, it shows
 * those that concern what the reader chose. Nothing of it leaves the page: it is not sent, not stored and
 * not put in the address.
 */
const anyMedicine = 'ix-any-medicine';
const {section, form, status, say} = partsOf('interaction-checker');
const field = form.querySelector('input')!;
const box = form.querySelector<HTMLElement>('.checker-chosen')!;
const chips = box.querySelector('ul')!;
const matches = form.querySelector('.checker-matches')!;
const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';

const rows = all('.interaction-row');
const medicines = all('.medicine', section).map((entry) =>
  makeOption(
    textOf(entry.querySelector('.medicine-name')),
    all('.medicine-also', entry).map(textOf),
    [entry.dataset.also ?? ''].filter(Boolean),
    entry.dataset.rows!.split(' '),
  ),
);
const kinds = rows
  .filter(({id}) => id !== anyMedicine)
  .map((row) => makeOption(textOf(row.querySelector('.interaction-head')), [], [], [row.id]));
const options = [...medicines, ...kinds];
const locale = document.documentElement.lang;
const list = (names: string[]) => new Intl.ListFormat(locale, {type: 'conjunction'}).format(names.map((name) => `\u2068${name}\u2069`));

let chosen: Option[] = [];

function add(option: Option): void {
  if (!chosen.some(({label}) => label === option.label)) {
    chosen.push(option);
  }
  show();
  field.focus();
}

function remove(option: Option): void {
  const place = chosen.indexOf(option);
  chosen = chosen.filter((other) => other !== option);
  show();
  const buttons = all('button', chips);
  (buttons[Math.min(place, buttons.length - 1)] ?? field).focus();
}

/** Shows the rows that concern what is chosen, all of them when nothing is. */
function show(): void {
  chips.replaceChildren(...chosen.map(drawChip));
  box.hidden = chosen.length === 0;
  all('.checker-because').forEach((note) => note.remove());
  const isOn = chosen.length > 0;
  for (const row of rows) {
    const because = chosen.filter((option) => option.rows.includes(row.id)).map(({label}) => label);
    row.hidden = isOn && because.length === 0 && row.id !== anyMedicine;
    if (because.length > 0) {
      const note = document.createElement('p');
      note.className = 'checker-because';
      note.textContent = say('because', {list: list(because)});
      row.querySelector('.interaction-head')!.after(note);
    }
  }
  all('.interaction-list').forEach((group) => showWithHeading(group, group.querySelector('.interaction-row:not([hidden])') !== null));
  const unknown = chosen.filter((option) => option.rows.length === 0).map(({label}) => label);
  const count = rows.filter((row) => !row.hidden).length;
  status.textContent = [
    isOn ? say('count', {count, total: rows.length}) : '',
    unknown.length > 0 ? say('unknown', {list: list(unknown)}) : '',
  ]
    .join(' ')
    .trim();
}

function drawChip(option: Option): HTMLLIElement {
  const item = document.createElement('li');
  const name = document.createElement('bdi');
  name.textContent = option.label;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', say('remove', {name: option.label}));
  button.addEventListener('click', () => remove(option));
  item.append(name, ' ', button);
  return item;
}

function nodesOf({label, also}: Option): Node[] {
  return [label, ...also].map((text, index) => {
    const node = document.createElement('bdi');
    node.textContent = text;
    node.className = index > 0 ? 'checker-also' : '';
    return node;
  });
}

function offer(typed: string): Choice[] {
  const name = typed.trim();
  if (name === '') {
    return [];
  }
  const found = findOptions(options, name).map((option) => ({nodes: nodesOf(option), choose: () => add(option)}));
  const unlisted = {nodes: [say('unlisted', {name: `\u2068${name}\u2069`})], choose: () => add(makeOption(name, [], [], []))};
  return exactOption(options, name) ? found : [...found, unlisted];
}

const combobox = makeCombobox({
  field,
  list: document.getElementById('checker-options')!,
  offer,
  announce: (count) => (matches.textContent = count > 0 ? say('matches', {count}) : ''),
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const exact = exactOption(options, field.value);
  if (exact) {
    field.value = '';
    combobox.close();
    add(exact);
  } else if (field.value.trim()) {
    field.focus();
    combobox.activate();
  }
});
form.addEventListener('reset', () => {
  chosen = [];
  show();
  field.focus();
});
// A link in the list of names may lead to a row that is hidden.
addEventListener('hashchange', () => {
  const row = rows.find(({id}) => id === location.hash.slice(1));
  if (row?.hidden) {
    row.hidden = false;
    showWithHeading(row.parentElement!, true);
    row.scrollIntoView();
  }
});
