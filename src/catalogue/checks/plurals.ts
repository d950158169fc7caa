import {warnIf, type Check} from './types';

/** Forms for several numbers, which an interface string separates with `|`: as many as the language has, at most. */
export const checkPlurals: Check = ({kind, msgid, msgstr, locale}) => {
  if (kind !== 'text' || (!msgid.includes('|') && !msgstr.includes('|'))) {
    return [];
  }
  const forms = msgstr.split('|');
  const most = msgid.includes('|') ? new Intl.PluralRules(locale).resolvedOptions().pluralCategories.length : 1;
  return warnIf(
    forms.length > most || forms.some((form) => form.trim() === ''),
    'PLURALS',
    `Found ${forms.length} forms separated by |, expected ${most === 1 ? '1' : `1 to ${most}`}, none of them empty.`,
    'write the forms of the language in the order of its plural rule, each with its words.',
  );
};
