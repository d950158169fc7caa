import {contributionOf, mailAddress, repositoryAddress, type Contribution} from './contribution';
import {button, fill, make, part, setText} from './dom';
import type {Draft} from './drafts';
import type {Workspace} from './workspace';

const nameKey = 'kratom-and-mood.name';

/** What can be sent: drafts that pass the check. Those sent before are only sent again when there is nothing new. */
function sendable(workspace: Workspace) {
  const all = workspace.drafts.list(workspace.language.code);
  const passes = (draft: Draft) => draft.text !== '' && workspace.check(draft, draft.text).refusals.length === 0;
  const fresh = all.filter((draft) => draft.sent === undefined && passes(draft));
  const before = all.filter((draft) => draft.sent !== undefined && passes(draft));
  return {fresh, before, faulty: all.filter((draft) => !passes(draft)), chosen: fresh.length > 0 ? fresh : before};
}

/** Brings the part on sending up to date. */
export function drawSending(workspace: Workspace, open: (draft: Draft) => void): void {
  const {fresh, before, faulty, chosen} = sendable(workspace);
  const hasAny = chosen.length + faulty.length > 0;
  setText(
    part('ed-ready'),
    hasAny ? workspace.say('editor.send.ready', {count: fresh.length}) : workspace.say('editor.send.nothing'),
  );
  part('ed-before').hidden = before.length === 0;
  setText(part('ed-before'), workspace.say('editor.send.before', {count: before.length}));
  const items = faulty.map((draft) =>
    make(
      'li',
      {},
      button(draft.msgid.slice(0, 80), 'ed-link-button', () => open(draft)),
    ),
  );
  items.forEach((item) => Object.assign(item.firstElementChild!, {lang: 'en', dir: 'ltr'}));
  const heading = make('li', {}, workspace.say('editor.send.faulty', {count: faulty.length}));
  fill(part('ed-faulty'), ...(items.length > 0 ? [heading, ...items] : []));
  for (const id of ['ed-download', 'ed-repository', 'ed-mail']) {
    part<HTMLButtonElement>(id).disabled = chosen.length === 0;
  }
  part<HTMLButtonElement>('ed-clear').disabled = !hasAny;
  part('ed-repository').hidden = workspace.config.repositoryUrl === null;
}

/** Lets the buttons of the part on sending work. */
export function connectSending(workspace: Workspace, changed: () => void): void {
  const name = part<HTMLInputElement>('ed-name');
  name.value = remembered();
  name.addEventListener('change', () => remember(name.value));
  const write = () => contributionOf(workspace.language.code, sendable(workspace).chosen, name.value, today());
  const sent = (contribution: Contribution, text: string) => {
    contribution.drafts.forEach((draft) => workspace.drafts.save({...draft, sent: contribution.name}));
    changed();
    const left = sendable(workspace).fresh.length;
    setText(part('ed-sent'), left > 0 ? `${text} ${workspace.say('editor.send.later', {count: left})}` : text);
  };
  const folder = () => `i18n/${workspace.language.code}/inbox`;

  part('ed-download').addEventListener('click', () => {
    const file = write();
    download(file);
    sent(file, workspace.say('editor.send.done', {name: file.name, folder: folder()}));
  });
  part('ed-repository').addEventListener('click', () => {
    const file = write();
    const address = repositoryAddress(workspace.config.repositoryUrl!, workspace.language.code, file);
    if (address === null) {
      download(file);
      sent(file, workspace.say('editor.send.long', {folder: folder()}));
    } else {
      window.open(address, '_blank', 'noopener');
      sent(file, '');
    }
  });
  part('ed-mail').addEventListener('click', () => {
    const file = write();
    const subject = workspace.say('editor.send.subject', {
      language: workspace.language.label,
      count: file.drafts.length,
    });
    const attach = workspace.say('editor.send.attach', {name: file.name});
    const address = mailAddress(subject, file, attach);
    const isLong = address.includes(encodeURIComponent(attach));
    if (isLong) {
      download(file);
    }
    make('a', {href: address}).click();
    sent(file, isLong ? workspace.say('editor.send.attached', {name: file.name}) : '');
  });
  part('ed-clear').addEventListener('click', () => {
    if (window.confirm(workspace.say('editor.send.confirm'))) {
      workspace.drafts.list(workspace.language.code).forEach((draft) => workspace.drafts.remove(draft));
      changed();
    }
  });
}

function download({name, text}: Contribution): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/x-gettext-translation;charset=utf-8'}));
  make('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Today where the contributor is, ISO 8601. */
function today(): string {
  const now = new Date();
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

function remembered(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}

function remember(name: string): void {
  try {
    localStorage.setItem(nameKey, name);
  } catch {
    // The name then lasts for this page.
  }
}
