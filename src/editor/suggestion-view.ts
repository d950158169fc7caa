import {button, changeNodes, fillPart, make, toNodes} from './dom';
import {previewOf} from './preview';
import {suggestionsFor} from './suggest';
import type {EditorEntry} from './types';
import type {Workspace} from './workspace';

/** Shows translations of similar passages, once the browser has a moment: comparing them all takes a while. */
export function drawSuggestions(workspace: Workspace, entry: EditorEntry, use: (text: string) => void): void {
  fillPart('ed-suggestions', 'ed-suggestion-list', []);
  const {code, direction} = workspace.language;
  const link = (address: string) => workspace.say('editor.link', {address});
  const shown = (text: string) => toNodes(previewOf(entry.kinds[0]!, text) ?? [text], link);
  const draw = () => {
    if (workspace.current !== entry) {
      return;
    }
    const found = suggestionsFor(entry.msgid, workspace.memory, workspace.textOf(entry));
    const items = found.map(({msgid, msgstr, score}) =>
      make(
        'li',
        {class: 'ed-suggestion'},
        make('p', {class: 'ed-quiet'}, workspace.say('editor.alike', {percent: Math.round(score * 100)})),
        make('p', {class: 'ed-quiet', lang: 'en', dir: 'ltr'}, ...changeNodes(entry.msgid, msgid)),
        make('p', {lang: code, dir: direction}, ...shown(msgstr)),
        button(workspace.say('editor.use'), 'ed-button', () => use(msgstr)),
      ),
    );
    fillPart('ed-suggestions', 'ed-suggestion-list', items);
  };
  setTimeout(draw, 50);
}
