import {readAddress, writeAddress} from './address';
import {fill, make, part} from './dom';
import {Drafts} from './drafts';
import {drawList, updateList} from './list-view';
import {drawPassage, drawResult} from './passage-view';
import {connectSending, drawSending} from './send-view';
import {drawStale} from './stale-view';
import {toMemory} from './suggest';
import type {EditorCatalogue, EditorCatalogueLine, EditorConfig, EditorEntry, EditorIndex, EditorMemory} from './types';
import {Workspace, type Show} from './workspace';

/** The editor's styles; the bundler puts them in. */
declare const EDITOR_STYLE: string;

const config = JSON.parse(part('ed-config').textContent ?? '') as EditorConfig;
const workspace = new Workspace(config, new Drafts(storage()));
const field = part<HTMLTextAreaElement>('ed-text');
const choice = {
  language: part<HTMLSelectElement>('ed-language'),
  page: part<HTMLSelectElement>('ed-page'),
  show: part<HTMLSelectElement>('ed-show'),
};
const languageKey = 'kratom-and-mood.language';
/** Counts what was asked for, so that a late answer to an older question is not shown. */
let request = 0;

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function load<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${address}`);
  }
  return (await answer.json()) as T;
}

function notice(text: string): void {
  part('ed-notice').hidden = text === '';
  part('ed-notice').textContent = text;
}

/** Opens a language and one of its catalogues; the first with something left to do where none is named. */
async function open(language: string, catalogue: string | null): Promise<void> {
  const own = (request += 1);
  notice(workspace.catalogue ? '' : workspace.say('editor.loading'));
  try {
    const chosen = config.languages.find(({code}) => code === language) ?? workspace.language;
    const known = workspace.index?.locale === chosen.code ? workspace.index : null;
    const index = known ?? (await load<EditorIndex>(`${chosen.data}index.json`));
    const line = index.catalogues.find(({name}) => name === catalogue) ?? firstUnfinished(index);
    const loaded = await load<EditorCatalogue>(`${chosen.data}${line.name}.json`);
    if (own !== request) {
      return;
    }
    workspace.language = chosen;
    workspace.index = index;
    workspace.open(loaded);
    notice(workspace.drafts.lasting ? '' : workspace.say('editor.storage'));
    history.replaceState(null, '', writeAddress(chosen.code, line.name, config.locale));
    drawChoices(line.name);
    drawAll();
    if (!known) {
      workspace.memory = [];
      void loadMemory(`${chosen.data}memory.json`, chosen.code);
    }
  } catch {
    if (own === request) {
      notice(workspace.say('editor.failed'));
    }
  }
}

/** Suggestions may come late, and the editor works without them. */
async function loadMemory(address: string, language: string): Promise<void> {
  const memory = await load<EditorMemory>(address).catch((): EditorMemory => []);
  if (workspace.language.code === language) {
    workspace.memory = toMemory(memory);
    if (document.activeElement !== field) {
      drawPassage(workspace);
    }
  }
}

function firstUnfinished({catalogues}: EditorIndex): EditorCatalogueLine {
  const pages = catalogues.filter(({name}) => name.startsWith('docs/'));
  return (
    pages.find(({counts}) => counts.translated < counts.total) ??
    pages.find(({name}) => name === 'docs/start/get-help-now') ??
    pages[0] ??
    catalogues[0]!
  );
}

function drawChoices(catalogue: string): void {
  choice.language.value = workspace.language.code;
  const options = workspace.index!.catalogues.map(({name, title, ownTitle, counts}) => {
    const inOwn = workspace.language.code === config.locale && ownTitle !== '';
    const shown =
      name === 'ui' || name === 'data' ? workspace.say(`editor.catalogue.${name}`) : inOwn ? ownTitle : title || name;
    const text = workspace.say('editor.pageChoice', {title: shown, count: counts.translated, total: counts.total});
    return make('option', {value: name}, text);
  });
  fill(choice.page, ...options);
  choice.page.value = catalogue;
  const path = workspace.index!.catalogues.find(({name}) => name === catalogue)?.path ?? '';
  part('ed-read').hidden = path === '';
  part<HTMLAnchorElement>('ed-read-link').href = workspace.language.data.replace('/translate/data/', path);
}

function drawAll(): void {
  drawList(workspace, (entry) => show(entry));
  drawPassage(workspace);
  drawStale(workspace, (entry) => {
    drawAll();
    if (entry) {
      show(entry);
    }
  });
  drawDrafts();
}

function drawDrafts(): void {
  updateList(workspace);
  drawSending(workspace, async (draft) => {
    if (draft.catalogue !== workspace.catalogue?.name) {
      await open(draft.locale, draft.catalogue);
    }
    const entry = workspace.catalogue?.entries.find(({key}) => key === draft.key);
    if (entry) {
      list('order');
      show(entry);
    }
  });
}

function list(name: Show): void {
  choice.show.value = name;
  workspace.list(name);
  drawAll();
}

function show(entry: EditorEntry): void {
  workspace.current = entry;
  drawPassage(workspace);
  updateList(workspace);
  part('ed-passage').scrollIntoView({block: 'nearest'});
  field.focus();
}

function move(step: 1 | -1): void {
  if (workspace.move(step)) {
    show(workspace.current!);
  }
}

/** Keeps the text with every change. Line breaks, which pasting brings, become spaces. */
function typed(event: Event): void {
  const entry = workspace.current;
  if (!entry || (event as InputEvent).isComposing) {
    return;
  }
  if (/[\r\n]/.test(field.value)) {
    const cursor = field.selectionStart;
    field.value = field.value.replace(/\s*[\r\n]+\s*/g, ' ');
    field.setSelectionRange(cursor, cursor);
  }
  workspace.write(entry, field.value);
  drawResult(workspace);
  drawDrafts();
  if (!workspace.drafts.lasting) {
    notice(workspace.say('editor.storage'));
  }
}

function pressed(event: KeyboardEvent): void {
  const inEditor = part('editor').contains(document.activeElement);
  if (event.isComposing || !inEditor) {
    return;
  }
  const step =
    event.altKey && !event.ctrlKey ? ({ArrowDown: 1, ArrowUp: -1} as const)[event.key as 'ArrowDown'] : undefined;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    move(1);
  } else if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === 'Enter' && event.target === field) {
    event.preventDefault();
  }
}

function connect(): void {
  fill(choice.language, ...config.languages.map(({code, label}) => make('option', {value: code, lang: code}, label)));
  choice.language.addEventListener('change', () => {
    try {
      localStorage.setItem(languageKey, choice.language.value);
    } catch {
      // The choice then lasts for this page.
    }
    void open(choice.language.value, workspace.catalogue?.name ?? null);
  });
  choice.page.addEventListener('change', () => void open(workspace.language.code, choice.page.value));
  choice.show.addEventListener('change', () => list(choice.show.value as Show));
  field.addEventListener('input', typed);
  field.addEventListener('compositionend', typed);
  document.addEventListener('keydown', pressed);
  part('ed-next').addEventListener('click', () => move(1));
  part('ed-previous').addEventListener('click', () => move(-1));
  part('ed-undo').addEventListener('click', () => {
    workspace.undo(workspace.current!);
    show(workspace.current!);
    drawDrafts();
  });
  part('ed-keep').addEventListener('click', () => {
    workspace.write(workspace.current!, field.value);
    drawResult(workspace);
    drawDrafts();
  });
  connectSending(workspace, () => {
    drawAll();
  });
  window.addEventListener('hashchange', () => {
    const wanted = readAddress(location.hash, config.languages);
    if (wanted.catalogue) {
      void open(wanted.language ?? workspace.language.code, wanted.catalogue);
      part('editor').scrollIntoView();
    }
  });
  window.addEventListener('storage', () => {
    workspace.drafts.readAll();
    updateList(workspace);
    drawDrafts();
  });
  window.addEventListener('beforeunload', (event) => {
    if (!workspace.drafts.lasting && workspace.drafts.list(workspace.language.code).length > 0) {
      event.preventDefault();
    }
  });
}

/** The language of the page; on the English page the one chosen last, or one that the reader's browser asks for. */
function firstLanguage(): string {
  const codes = config.languages.map(({code}) => code);
  let last: string | null = null;
  try {
    last = localStorage.getItem(languageKey);
  } catch {
    // There is none to know.
  }
  const asked = [config.locale, last, ...navigator.languages.map((tag) => tag.split('-')[0]!)];
  return asked.find((code) => code !== null && codes.includes(code)) ?? codes[0]!;
}

function start(): void {
  if (config.languages.length === 0) {
    return;
  }
  // The site's content policy lets no script put in a style element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(EDITOR_STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  part('main').classList.add('ed-wide');
  connect();
  part('ed-waiting').hidden = true;
  part('editor').hidden = false;
  if (window.matchMedia('not all and (min-width: 60rem)').matches) {
    part<HTMLDetailsElement>('ed-list').open = false;
  }
  const wanted = readAddress(location.hash, config.languages);
  const isSent = wanted.catalogue !== null;
  void open(wanted.language ?? firstLanguage(), wanted.catalogue).then(() => {
    if (isSent) {
      part('editor').scrollIntoView();
    }
  });
}

start();
