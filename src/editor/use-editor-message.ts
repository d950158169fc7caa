import {translate} from '@docusaurus/Translate';
import {interpolate, type MessageValues} from '../ui/interpolate';
import {editorMessages, type EditorMessageId} from './messages';

/** A string of the editor in the language being built, for components. */
export function editorMessage(id: EditorMessageId, values?: MessageValues): string {
  return interpolate(translate({id, message: editorMessages[id].text}), values);
}
