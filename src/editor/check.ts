import {reviewTranslation, type TranslationReview} from '../catalogue/review-translation';
import type {MessageKind, Refusal} from '../catalogue/types';

/** A message as the check needs it. */
export interface Checked {
  msgctxt: string | null;
  msgid: string;
  kinds: readonly MessageKind[];
}

/**
 * Checks a translation for every place that its English stands in, with the same function as
 * `npm run i18n -- check`. An empty text has no faults: English is shown.
 */
export function checkTranslation({msgctxt, msgid, kinds}: Checked, text: string, locale: string): TranslationReview {
  if (text === '') {
    return {refusals: [], warnings: []};
  }
  const reviews = kinds.map((kind) => reviewTranslation({kind, msgctxt, msgid, msgstr: text}, {locale}));
  const refusals = once(reviews.flatMap((review) => review.refusals));
  return {refusals, warnings: refusals.length > 0 ? [] : once(reviews.flatMap((review) => review.warnings))};
}

function once(list: readonly Refusal[]): Refusal[] {
  return [...new Map(list.map((refusal) => [`${refusal.code} ${refusal.message}`, refusal])).values()];
}
