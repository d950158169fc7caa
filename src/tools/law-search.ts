import {fold} from '../search/fold';
import {findNearly} from '../search/scan';
import {all, partsOf, showWithHeading} from './elements';

/**
 * The script of the search over the tables of the law. A place is found by its name in the language of the
 * page, in English, in the languages of the reader's browser and by other common names.
 */
const {form, status, say} = partsOf('law-search');
const place = form.elements.namedItem('place') as HTMLInputElement;
const choice = form.elements.namedItem('status') as HTMLSelectElement;
const rows = all('.law-table tbody tr').map((row) => ({row, names: namesOf(row).map(fold)}));

function namesOf(row: HTMLElement): string[] {
  const code = row.id.slice('law-'.length).toUpperCase();
  const shown = row.querySelector('th')!.textContent!;
  const others = row.dataset.also!.split('|');
  // The two letters of a state are its postal code.
  return [shown, ...others, ...(code.length === 2 ? namesOfCountry(code) : [code.slice('US-'.length)])];
}

function namesOfCountry(code: string): string[] {
  return [...new Set(['en', 'es', 'ar', 'th', ...navigator.languages])].flatMap((language) => {
    try {
      return new Intl.DisplayNames(language, {type: 'region'}).of(code) ?? [];
    } catch {
      // A browser may call its language by a name that is no language tag.
      return [];
    }
  });
}

/** Two letters must be the whole name: `US` is not in 'Russia'. */
function fits(name: string, wanted: string): boolean {
  return wanted.length > 2 ? name.includes(wanted) : name.startsWith(wanted);
}

/** The rows of the first way of looking that finds any. */
function find(wanted: string): ReadonlySet<HTMLElement> {
  const ways: ((name: string) => boolean)[] = [
    (name) => wanted.length === 2 && name === wanted,
    (name) => fits(name, wanted),
    // 'Kingdom of Thailand' and 'ประเทศไทย' hold the name.
    (name) => name.length > 2 && wanted.includes(name),
    (name) => wanted.length > 3 && findNearly(name, wanted, wanted.length > 7 ? 2 : 1) !== null,
  ];
  for (const way of ways) {
    const found = rows.filter(({names}) => names.some(way));
    if (found.length > 0) {
      return new Set(found.map(({row}) => row));
    }
  }
  return new Set();
}

function search(): void {
  const wanted = fold(place.value).trim();
  const found = find(wanted);
  let count = 0;
  for (const {row} of rows) {
    const isShown = found.has(row) && (!choice.value || row.dataset.status === choice.value);
    row.hidden = !isShown;
    count += Number(isShown);
  }
  all('.law-table').forEach((table) => {
    const box = table.closest<HTMLElement>('.table-scroll') ?? table;
    showWithHeading(box, table.querySelector('tbody tr:not([hidden])') !== null);
  });
  const isOn = wanted !== '' || choice.value !== '';
  status.textContent = isOn ? [say('count', {count, total: rows.length}), count === 0 ? say('none') : ''].join(' ').trim() : '';
}

let pause: ReturnType<typeof setTimeout> | undefined;
function soon(wait: number): void {
  clearTimeout(pause);
  pause = setTimeout(search, wait);
}

/** Shows the place that the address names, such as `#law-th`. */
function openNamed(): void {
  const named = rows.find(({row}) => row.id === location.hash.slice(1));
  if (named?.row.hidden) {
    form.reset();
    search();
  }
  named?.row.scrollIntoView();
}

form.addEventListener('change', () => soon(0));
form.addEventListener('input', () => soon(150));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  soon(0);
});
form.addEventListener('reset', () => soon(0));
addEventListener('hashchange', openNamed);
const values = new URLSearchParams(location.search);
place.value = values.get('place') ?? place.value;
choice.value = values.get('status') ?? choice.value;
choice.selectedIndex = Math.max(choice.selectedIndex, 0);
search();
openNamed();
