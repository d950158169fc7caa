import {interpolate} from '../ui/interpolate';
import {allowCopy, copyOf, keep, readList, removeCopy, type Copy, type Place} from './copy';
import type {OfflineConfig} from './page-config';
import type {LanguageFiles} from './types';

/** The script of the page 'Keep offline': what is kept, keeping it with progress, removing it. */

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const {root, folder, locale, strings} = JSON.parse(byId('of-config').textContent!) as OfflineConfig;
const place: Place = {root: new URL(root, location.href).href, locale, folder};
const form = byId<HTMLFormElement>('of-form');
const books = byId('of-books');
const progress = byId<HTMLProgressElement>('of-progress');
const status = byId('of-status');
const keepButton = byId<HTMLButtonElement>('of-keep');
const removeButton = byId<HTMLButtonElement>('of-remove');

const tag = `${locale === 'en' ? 'en-GB' : locale}-u-ca-gregory-nu-latn`;
const dates = new Intl.DateTimeFormat(tag, {dateStyle: 'long'});
/** Keeps a date or size on one line. */
const whole = (text: string) => text.replace(/ /g, '\u00a0');
const sum = (files: LanguageFiles['files']) => files.reduce((total, [, , bytes]) => total + bytes, 0);

let found: {list: LanguageFiles; hash: string} | undefined;
let copy: Copy | null = null;

/** Rounded, as what a host sends may differ a little. */
function size(bytes: number): string {
  const isLarge = bytes >= 1e6;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const amount = isLarge ? bytes / 1e6 : Math.ceil(bytes / 1e4) * 10;
  return whole(new Intl.NumberFormat(tag, {style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0}).format(amount));
}

async function start(): Promise<void> {
  found = await readList(place).catch(() => undefined);
  byId('of-panel').hidden = false;
  byId('of-without').hidden = true;
  await describe();
}

function bookChoice({edition, file: [address, , bytes]}: LanguageFiles['books'][number]): HTMLElement {
  const label = document.createElement('label');
  const isKept = copy?.books.includes(address) ?? false;
  const choice = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    value: address,
    checked: isKept,
    disabled: isKept,
  });
  label.append(choice, ` ${interpolate(strings['offline.withBook'], {edition, size: size(bytes)})}`);
  return label;
}

/** Says what is on the device, and offers what can be done about it. */
async function describe(): Promise<void> {
  copy = await copyOf(place);
  const listed = found?.list.books ?? [];
  books.replaceChildren(...listed.map(bookChoice));
  const editions = listed.filter(({file}) => copy?.books.includes(file[0])).map(({edition}) => edition);
  status.textContent = copy
    ? [
        interpolate(strings['offline.done'], {date: whole(dates.format(new Date(copy.date)))}),
        ...(editions.length > 0 ? [interpolate(strings['offline.doneBooks'], {editions: editions.join(', ')})] : []),
      ].join(' ')
    : found
      ? interpolate(strings['offline.none'], {size: size(sum(found.list.files))})
      : strings['offline.failed'];
  progress.hidden = true;
  keepButton.disabled = false;
  removeButton.hidden = copy === null;
  offerKeeping();
}

/** The button is there while there is something to keep: all of it, a newer version, or a book. */
function offerKeeping(): void {
  const isWhole = copy !== null && (!found || copy.version === found.hash);
  keepButton.hidden = isWhole && !books.querySelector('input:checked:enabled');
}

async function keepCopy(): Promise<void> {
  keepButton.disabled = true;
  progress.hidden = false;
  // The browser then removes the copy only when the reader does; where it asks first, that may take a while.
  void navigator.storage?.persist?.();
  const wanted = [...books.querySelectorAll<HTMLInputElement>('input:checked')].map(({value}) => value);
  try {
    await allowCopy(place);
    await keep(place, {books: wanted, onProgress});
    found = await readList(place);
    await describe();
  } catch (error) {
    await describe();
    status.textContent = (error as Error).name === 'QuotaExceededError' ? strings['offline.full'] : strings['offline.failed'];
  }
}

function onProgress(done: number, total: number): void {
  progress.max = total;
  progress.value = done;
  // A screen reader is told now and then, not of every file.
  if (done % 10 === 0 || done === total) {
    status.textContent = interpolate(strings['offline.progress'], {done, total});
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void keepCopy();
});
books.addEventListener('change', offerKeeping);
removeButton.addEventListener('click', async () => {
  await removeCopy(place);
  await describe();
  status.textContent = strings['offline.removed'];
  keepButton.focus();
});
if ('caches' in window && navigator.serviceWorker) {
  void start();
}
