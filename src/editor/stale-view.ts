import {similarity} from '../catalogue/similarity';
import {button, changeNodes, fill, make, part} from './dom';
import type {Draft} from './drafts';
import type {EditorEntry} from './types';
import type {Workspace} from './workspace';

/** Shows drafts whose English has left the page: nothing that was typed is lost. */
export function drawStale(workspace: Workspace, changed: (entry: EditorEntry | null) => void): void {
  const drafts = workspace.staleDrafts();
  part('ed-stale').hidden = drafts.length === 0;
  fill(part('ed-stale-title'), workspace.say('editor.stale'));
  fill(part('ed-stale-text'), workspace.say('editor.stale.text'));
  fill(part('ed-stale-list'), ...drafts.map((draft) => item(workspace, draft, changed)));
}

function item(workspace: Workspace, draft: Draft, changed: (entry: EditorEntry | null) => void): Node {
  const {code, direction} = workspace.language;
  const successor = successorOf(workspace, draft);
  const english = changeNodes(draft.msgid, successor?.msgid ?? draft.msgid);
  const move = button(workspace.say('editor.stale.move'), 'ed-button', () => {
    workspace.write(successor!, draft.text);
    workspace.drafts.remove(draft);
    changed(successor);
  });
  const remove = button(workspace.say('editor.stale.remove'), 'ed-button', () => {
    workspace.drafts.remove(draft);
    changed(null);
  });
  return make(
    'li',
    {class: 'ed-suggestion'},
    make('p', {lang: 'en', dir: 'ltr'}, ...english),
    make('p', {lang: code, dir: direction}, draft.text),
    make('p', {class: 'ed-buttons'}, ...(successor ? [move] : []), remove),
  );
}

/** The passage of today that is most like the one the draft was made for; one with a draft of its own is left alone. */
function successorOf(workspace: Workspace, draft: Draft): EditorEntry | null {
  const free = (workspace.catalogue?.entries ?? []).filter(({key}) => !workspace.draft(key));
  const scored = free.map((entry) => ({
    entry,
    score: entry.msgctxt !== null && entry.msgctxt === draft.msgctxt ? 1 : similarity(draft.msgid, entry.msgid, 0.5),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  return best && best.score >= 0.5 ? best.entry : null;
}
