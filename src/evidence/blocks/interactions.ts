import type {RootContent} from 'mdast';
import {h, heading, toMarkdownNode} from '../hast';
import {badge, citationMarks, dataSpan, fact} from '../inline';
import type {Evidence} from '../load';
import type {PageContext} from '../page-context';
import {plainlySeen, severities, severitySigns} from '../vocabulary';

type Row = Evidence['interactions'][number];

/** The interactions, the gravest first: a heading and a list for each severity that occurs. */
export function interactionsBlock(context: PageContext): RootContent[] {
  return severities.flatMap((severity) => {
    const rows = context.evidence.interactions.filter((row) => row.severity === severity);
    if (rows.length === 0) {
      return [];
    }
    const items = rows.map((row) => interactionRow(context, row));
    return [
      heading(3, `interactions-${severity}`, context.t(`evidence.interactions.${severity}`)),
      toMarkdownNode(h('ul', {className: ['interaction-list']}, items)),
    ];
  });
}

function interactionRow(context: PageContext, row: Row) {
  const {t} = context;
  const severity = badge('severity', row.severity, t(`evidence.severity.${row.severity}`), severitySigns[row.severity]);
  const certainty = h(
    'span',
    {className: ['certainty', `certainty-${row.certainty}`]},
    t(`evidence.certainty.${row.certainty}`),
  );
  const basis = row.basis === plainlySeen ? [] : [' ', dataSpan(context, row.basis)];
  const seen = [t(`evidence.human.${row.human_evidence}`), ...basis];
  return h(
    'li',
    {className: ['interaction-row'], id: row.id, dataSeverity: row.severity},
    h('p', {className: ['interaction-head']}, h('strong', {}, dataSpan(context, row.with))),
    row.examples.length > 0 && h('p', {className: ['interaction-examples']}, ...examples(context, row)),
    h(
      'dl',
      {className: ['facts']},
      fact('severity', t('evidence.severity'), severity),
      fact('certainty', t('evidence.certainty'), certainty),
      fact('advice', t('evidence.interaction.advice'), dataSpan(context, row.advice)),
      fact(
        'effect',
        t('evidence.interaction.effect'),
        dataSpan(context, row.effect),
        citationMarks(context, row.sources),
      ),
      fact('mechanism', t('evidence.interaction.mechanism'), dataSpan(context, row.mechanism)),
      fact('seen', t('evidence.interaction.seen'), ...seen),
    ),
  );
}

/** The names stand where the message has `{list}`; each may be in English by itself. */
function examples(context: PageContext, row: Row) {
  const place = '\u0000';
  const [before, after] = context.t('evidence.interaction.examples', {list: place}).split(place);
  const names = row.examples.map((example) => dataSpan(context, example));
  return [before!, ...context.format.list(names), after ?? ''];
}
