import type {RootContent} from 'mdast';
import {h, toMarkdownNode} from '../hast';
import {badge} from '../inline';
import type {PageContext} from '../page-context';
import {certainties, verdicts, verdictSigns, type Certainty, type Verdict} from '../vocabulary';

/** How many claims have each verdict, at each certainty: a small table with sums. */
export function claimsSummaryBlock(context: PageContext): RootContent[] {
  const {evidence, format, t} = context;
  const count = (verdict?: Verdict, certainty?: Certainty) => {
    const found = evidence.claims.filter(
      (claim) => (!verdict || claim.verdict === verdict) && (!certainty || claim.certainty === certainty),
    );
    return format.number(found.length);
  };
  const sum = t('evidence.summary.sum');
  const columns = [...certainties.map((certainty) => t(`evidence.certainty.${certainty}`)), sum];
  const cells = (verdict?: Verdict) =>
    [...certainties, undefined].map((certainty, index) => h('td', {dataLabel: columns[index]!}, count(verdict, certainty)));
  const row = (verdict: Verdict) => {
    const label = badge('verdict', verdict, t(`evidence.verdict.${verdict}`), verdictSigns[verdict]);
    return h('tr', {}, h('th', {scope: 'row'}, label), cells(verdict));
  };
  const table = h(
    'table',
    {className: ['claims-summary']},
    h('caption', {}, t('evidence.summary.caption', {total: count()})),
    h('thead', {}, h('tr', {}, [t('evidence.verdict'), ...columns].map((label) => h('th', {scope: 'col'}, label)))),
    h('tbody', {}, verdicts.map(row)),
    h('tfoot', {}, h('tr', {}, h('th', {scope: 'row'}, sum), cells())),
  );
  return [toMarkdownNode(table)];
}
