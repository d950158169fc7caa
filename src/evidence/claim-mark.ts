import type {Element} from 'hast';
import {h} from './hast';
import type {Evidence} from './load';
import type {PageContext} from './page-context';
import {verdictSigns} from './vocabulary';

/**
 * The mark beside a claim: its number with the sign of the verdict, in the article with the verdict in
 * words. It leads to the register; what it says there comes with it, for the note that a script shows.
 * @param times how often the page has marked the claim, with this
 */
export function claimMark(context: PageContext, claim: Evidence['claims'][number], times: number): Element {
  const {options, locale, t, isArticle} = context;
  const {id} = claim;
  const anchor = id.toLowerCase();
  const verdict = t(`evidence.verdict.${claim.verdict}`);
  const certainty = t(`evidence.certainty.${claim.certainty}`);
  const appraisal = context.dataText(claim.appraisal);
  const properties = {
    className: ['claim', `verdict-${claim.verdict}`],
    id: times === 1 ? `claim-${anchor}` : `claim-${anchor}-${times}`,
    dataClaim: id,
    href: `${options.baseUrlOf(locale)}reference/claims/#${anchor}`,
    ariaLabel: t('tools.claims.mark', {id, verdict, certainty}),
    dataName: t('tools.claims.note', {id, verdict, certainty}),
    dataDefinition: appraisal.text,
    ...(!appraisal.translated && {dataDefinitionLang: 'en'}),
  };
  const sign = h('span', {className: ['sign'], ariaHidden: 'true'}, verdictSigns[claim.verdict]);
  return h('a', properties, id, ' ', sign, isArticle && [' ', verdict]);
}
