import {translate} from '@docusaurus/Translate';
import {offlineMessages, type OfflineMessageId} from './messages';

/** A string about reading without a network, in the language being built, for components. */
export function offlineMessage(id: OfflineMessageId): string {
  return translate({id, message: offlineMessages[id].text});
}
