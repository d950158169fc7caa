import {translate} from '@docusaurus/Translate';
import {searchMessages, type SearchMessageId} from './messages';

/** A string of search in the language being built, for components. */
export function searchMessage(id: SearchMessageId): string {
  return translate({id, message: searchMessages[id].text});
}
