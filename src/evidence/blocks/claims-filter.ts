import type {RootContent} from 'mdast';
import {h, toMarkdownNode} from '../hast';
import type {PageContext} from '../page-context';
import {certainties, parts, verdicts} from '../vocabulary';
import {filterButtons, selectField, textField, toolForm, toolSection, type Choice} from './tool-form';

/** The filter over the claims of the page. It shows where scripts run; without, the register is whole. */
export function claimsFilterBlock({evidence: {claims}, t, format}: PageContext): RootContent[] {
  const choices = <T extends string>(values: readonly T[], of: 'part' | 'verdict' | 'certainty', message: string): Choice[] => [
    {value: '', label: t('tools.all')},
    ...values.map((value) => {
      const count = format.number(claims.filter((claim) => claim[of] === value).length);
      return {value, label: t('tools.option', {name: t(`${message}.${value}`), count})};
    }),
  ];
  const title = t('tools.claims.title');
  const strings = {count: t('tools.claims.count'), none: t('tools.claims.none')};
  const form = toolForm(
    title,
    selectField('filter-part', 'part', t('tools.claims.part'), choices(parts, 'part', 'tools.claims.part')),
    selectField('filter-verdict', 'verdict', t('evidence.verdict'), choices(verdicts, 'verdict', 'evidence.verdict')),
    selectField('filter-certainty', 'certainty', t('evidence.certainty'), choices(certainties, 'certainty', 'evidence.certainty')),
    textField('filter-text', 'text', t('tools.claims.text')),
    filterButtons(t('tools.show'), t('tools.reset')),
    h('p', {className: ['tool-status'], role: 'status'}),
  );
  return [toMarkdownNode(toolSection('claims-filter', strings, form))];
}
