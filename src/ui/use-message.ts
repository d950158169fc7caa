import {translate} from '@docusaurus/Translate';
import {interpolate, type MessageValues} from './interpolate';
import {messages, type SiteMessageId} from './messages';

/** The string of the interface in the language being built, for components. */
export function message(id: SiteMessageId, values?: MessageValues): string {
  return interpolate(translate({id, message: messages[id].text}), values);
}
