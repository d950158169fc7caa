import {partOfClaim} from '../evidence/vocabulary';
import {fold} from '../search/fold';
import {all, partsOf, showWithHeading, wordTest} from './elements';

/**
 * The script of the filter over the register of claims. What is chosen stands in the address, so that
 * it can be shared; a claim that the address names is shown also when it does not fit.
 */
const {form, status, say} = partsOf('claims-filter');
const fields = ['part', 'verdict', 'certainty', 'text'] as const;
type Field = (typeof fields)[number];

const rows = all('.claim-row').map((row) => ({
  row,
  part: partOfClaim(row.id.toUpperCase()) as string,
  verdict: row.dataset.verdict,
  certainty: row.dataset.certainty,
  text: fold(row.textContent!),
}));
const control = (name: Field) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

function filter(): void {
  const [part, verdict, certainty, text] = fields.map((name) => control(name).value.trim());
  const holds = wordTest(text!);
  let count = 0;
  for (const claim of rows) {
    const fits =
      (!part || claim.part === part) &&
      (!verdict || claim.verdict === verdict) &&
      (!certainty || claim.certainty === certainty) &&
      holds(claim.text);
    claim.row.hidden = !fits;
    count += Number(fits);
  }
  all('.claim-list').forEach((list) => showWithHeading(list, list.querySelector('.claim-row:not([hidden])') !== null));
  const isOn = Boolean(part || verdict || certainty || text);
  status.textContent = isOn ? [say('count', {count, total: rows.length}), count === 0 ? say('none') : ''].join(' ').trim() : '';
}

/** Puts what is chosen behind the `?` of the address; nothing is sent by that. */
function remember(): void {
  const chosen = fields.map((name) => [name, control(name).value.trim()]).filter(([, value]) => value);
  const query = String(new URLSearchParams(chosen));
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
}

function recall(): void {
  const values = new URLSearchParams(location.search);
  fields.filter((name) => values.has(name)).forEach((name) => (control(name).value = values.get(name)!));
  // An unknown choice leaves the list without one.
  form.querySelectorAll('select').forEach((select) => (select.selectedIndex = Math.max(select.selectedIndex, 0)));
}

/** Shows the claim that the address names, `#A05` or `#a05`. */
function openNamed(): void {
  const id = location.hash.slice(1);
  const row = /^a\d\d$/i.test(id) ? document.getElementById(id.toLowerCase()) : null;
  if (row?.hidden) {
    row.hidden = false;
    showWithHeading(row.parentElement!, true);
  }
  row?.scrollIntoView();
}

let pause: ReturnType<typeof setTimeout> | undefined;
function changed(): void {
  clearTimeout(pause);
  filter();
  remember();
}

form.addEventListener('change', changed);
form.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(changed, 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changed();
});
form.addEventListener('reset', () => setTimeout(changed));
addEventListener('hashchange', openNamed);
recall();
filter();
openNamed();
