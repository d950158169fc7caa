import {interpolate} from '../ui/interpolate';
import type {SearchConfig} from './page-config';
import {listenForKeys} from './keys';
import {isUrgent} from './query';
import {makeIndex, search, type SearchIndex} from './search';
import type {SearchData} from './types';
import {drawPage, make} from './view';

/**
 * The script of the search page. The query stands behind the `#` of the address: that part never leaves
 * the browser, whereas what stands behind a `?` is sent to the server with the next request.
 */

/** The styles of what the script shows; the bundler puts them in. */
declare const SEARCH_STYLE: string;

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const config = JSON.parse(byId('sr-config').textContent!) as SearchConfig;
const form = byId<HTMLFormElement>('sr-form');
const field = byId<HTMLInputElement>('sr-query');
const status = byId('sr-status');
const section = byId('sr-section');
const results = byId('sr-results');
const suggest = byId('sr-suggest');
const urgent = byId('sr-urgent');
const {strings} = config;

let loading: Promise<SearchIndex> | undefined;

/** Loads the index once, on the first need of it; after a failure it is tried again. */
function load(): Promise<SearchIndex> {
  loading ??= fetch(config.index)
    .then((answer) => (answer.ok ? (answer.json() as Promise<SearchData>) : Promise.reject(new Error(String(answer.status)))))
    .then(makeIndex)
    .catch((error: Error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

const chosenEdition = () => form.querySelector<HTMLInputElement>('[name="edition"]:checked')?.value || null;

async function run(): Promise<void> {
  const query = field.value.trim();
  remember(query);
  urgent.hidden = !isUrgent(query, config.locale);
  if (query === '') {
    section.hidden = true;
    status.textContent = '';
    return;
  }
  const slow = setTimeout(() => (status.textContent = strings['search.loading']), 300);
  try {
    const index = await load();
    if (query === field.value.trim()) {
      show(index, query);
    }
  } catch {
    section.hidden = true;
    status.textContent = strings['search.failed'];
  } finally {
    clearTimeout(slow);
  }
}

function show(index: SearchIndex, query: string): void {
  const {pages, matched, suggestions} = search(index, query, chosenEdition());
  const places = pages.reduce((sum, {hits}) => sum + hits.length, 0);
  status.textContent =
    pages.length > 0
      ? interpolate(strings['search.count'], {pages: pages.length, places})
      : `${interpolate(strings['search.none'], {query})} ${strings['search.none.hint']}`;
  results.replaceChildren(...pages.map((page) => drawPage(index.data, config, page, matched)));
  suggest.replaceChildren(...suggestionNodes(suggestions));
  suggest.hidden = suggestions.length === 0;
  section.hidden = pages.length === 0 && suggestions.length === 0;
}

function suggestionNodes(words: string[]): (Node | string)[] {
  const links = words.map((word) => make('a', {href: `#${new URLSearchParams({q: word})}`}, word));
  return links.length > 0 ? [strings['search.suggest'], ...links.flatMap((link) => [' ', link])] : [];
}

/** Keeps the query in the address, so that going back to this page shows it again. */
function remember(query: string): void {
  const values = new URLSearchParams({...(query && {q: query}), ...(chosenEdition() && {edition: chosenEdition()!})});
  const address = location.pathname + (String(values) ? `#${values}` : '');
  if (address !== location.pathname + location.search + location.hash) {
    history.replaceState(history.state, '', address);
  }
}

/** Takes the query from the address: behind the `#`, or behind the `?` where a form without script put it. */
function recall(): void {
  const values = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
  if (location.hash && !values.has('q') && !values.has('edition')) {
    return;
  }
  field.value = values.get('q') ?? '';
  const wanted = values.get('edition') ?? '';
  form.querySelectorAll<HTMLInputElement>('[name="edition"]').forEach((choice) => (choice.checked = choice.value === wanted));
}

let pause: ReturnType<typeof setTimeout> | undefined;
const soon = () => {
  clearTimeout(pause);
  pause = setTimeout(run, 120);
};

field.addEventListener('input', soon);
field.addEventListener('focus', () => void load().catch(() => {}), {once: true});
form.addEventListener('change', () => void run());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  void run().then(() => {
    if (!section.hidden) {
      byId('sr-title').focus();
    }
  });
});
addEventListener('hashchange', () => {
  recall();
  void run();
});
// The site's content policy lets no script put in a style element, but a sheet of the page may grow.
const [sheet] = document.styleSheets;
sheet?.insertRule(`@media all{${SEARCH_STYLE}}`, sheet.cssRules.length);
byId('sr-editions').hidden = false;
byId('sr-keys').hidden = false;
listenForKeys({field, results, slash: byId<HTMLInputElement>('sr-slash')});
recall();
if (field.value) {
  void run();
} else {
  field.focus({preventScroll: true});
}
