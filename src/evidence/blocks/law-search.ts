import type {Element} from 'hast';
import {h} from '../hast';
import type {PageContext} from '../page-context';
import {lawStatuses} from '../vocabulary';
import {filterButtons, selectField, textField, toolForm, toolSection} from './tool-form';

/** The search over the tables of the law; it shows where scripts run. */
export function lawSearch({evidence: {law}, t, format}: PageContext): Element {
  const choices = lawStatuses.map((value) => {
    const count = format.number(law.filter(({status}) => status === value).length);
    return {value, label: t('tools.option', {name: t(`evidence.law.status.${value}`), count})};
  });
  const strings = {count: t('tools.law.count'), none: t('tools.law.none')};
  const form = toolForm(
    t('tools.law.title'),
    h('p', {className: ['tool-field-text']}, t('tools.law.hint')),
    textField('law-place', 'place', t('tools.law.label')),
    selectField('law-status', 'status', t('evidence.law.status'), [{value: '', label: t('tools.all')}, ...choices]),
    filterButtons(t('tools.show'), t('tools.reset')),
    h('p', {className: ['tool-status'], role: 'status'}),
  );
  return toolSection('law-search', strings, form);
}
