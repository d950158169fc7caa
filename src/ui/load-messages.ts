import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {interpolate, type MessageValues} from './interpolate';
import {messages} from './messages';

export type Translate = (id: string, values?: MessageValues) => string;

/**
 * Reads the interface strings of a language as they were compiled from its catalogue.
 * A string without a translation is given in English.
 * @throws Error when an id is not among `messages`
 */
export function loadMessages(siteDir: string, locale: string): Translate {
  const file = path.join(siteDir, '.i18n', locale, 'code.json');
  const compiled: Record<string, {message: string}> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  return (id, values) => {
    const english = messages[id];
    if (!english) {
      throw new Error(`Unexpected message id '${id}', expected one of src/ui/messages.ts.`);
    }
    return interpolate(compiled[id]?.message ?? english.text, values);
  };
}
