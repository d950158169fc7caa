import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, join, toMarkdownNode, type Child} from '../hast';
import {dataSpan} from '../inline';
import type {Evidence} from '../load';
import type {PageContext} from '../page-context';
import {interactionsBlock} from './interactions';
import {toolForm, toolSection} from './tool-form';

type Medicine = Evidence['medicines'][number];

const scriptStrings = ['matches', 'unlisted', 'remove', 'count', 'because', 'unknown'];

/**
 * The interaction checker: what holds for every medicine, a field to choose one's own where scripts run,
 * all medicines by name, and under them every interaction, the gravest first.
 */
export function interactionCheckerBlock(context: PageContext): RootContent[] {
  const {t} = context;
  const strings = Object.fromEntries(scriptStrings.map((name) => [name, t(`tools.checker.${name}`)]));
  const section = toolSection('interaction-checker', strings, warnings(context), chooser(context), medicineIndex(context));
  return [toMarkdownNode(section), ...interactionsBlock(context)];
}

function warnings({t, options, locale}: PageContext): Element {
  const help = h('a', {href: `${options.baseUrlOf(locale)}start/get-help-now/`}, t('nav.help'));
  return h(
    'ul',
    {className: ['checker-warnings']},
    h('li', {}, t('tools.checker.missing')),
    h('li', {}, t('tools.checker.keep')),
    h('li', {}, t('tools.checker.urgent'), ' ', help),
  );
}

/** The field has no name, so that no form ever sends what stands in it. */
function chooser({t}: PageContext): Element {
  const id = 'checker-name';
  const field = {
    id,
    type: 'text',
    autoComplete: ['off'],
    autoCapitalize: 'none',
    spellCheck: 'false',
    enterKeyHint: 'done',
    maxLength: 60,
    ariaDescribedBy: ['checker-hint', 'checker-privacy'],
  };
  return toolForm(
    t('tools.checker.title'),
    h('p', {className: ['tool-field-text'], id: 'checker-hint'}, t('tools.checker.hint')),
    h(
      'div',
      {className: ['tool-field-text']},
      h('label', {htmlFor: [id]}, t('tools.checker.label')),
      h('div', {className: ['checker-entry']}, h('input', field), h('button', {type: 'submit'}, t('tools.checker.add'))),
      h('ul', {className: ['checker-options'], id: 'checker-options', role: 'listbox', ariaLabel: t('tools.checker.options'), hidden: true}),
      h('p', {className: ['checker-matches', 'unseen'], role: 'status'}),
    ),
    h(
      'div',
      {className: ['tool-field-text', 'checker-chosen'], hidden: true},
      h('p', {id: 'checker-chosen'}, t('tools.checker.chosen')),
      h('ul', {ariaLabelledBy: ['checker-chosen']}),
      h('button', {type: 'reset'}, t('tools.checker.clear')),
    ),
    h('p', {className: ['tool-status'], role: 'status'}),
    h('p', {className: ['tool-field-text', 'checker-privacy'], id: 'checker-privacy'}, t('tools.checker.privacy')),
  );
}

/** Every medicine with links to what is known; complete without a script and on paper. */
function medicineIndex(context: PageContext): Element {
  const {t, evidence, format} = context;
  const named = evidence.medicines
    .map((medicine) => ({medicine, label: context.dataText(medicine.name).text}))
    .sort((a, b) => format.compare(a.label, b.label));
  return h(
    'details',
    {className: ['medicine-index']},
    h('summary', {}, t('tools.checker.index')),
    h('p', {}, t('tools.checker.indexLead')),
    h(
      'ul',
      {},
      named.map(({medicine}) => indexEntry(context, medicine)),
    ),
  );
}

function indexEntry(context: PageContext, medicine: Medicine): Element {
  const {name, names, rows} = medicine;
  const links = rows.map((id) => h('a', {href: `#${id}`}, dataSpan(context, titleOf(context, id))));
  // Readers may know a medicine by its English name in any language.
  const english = context.dataText(name).text === name ? {} : {dataAlso: name};
  return h(
    'li',
    {className: ['medicine'], dataRows: rows.join(' '), ...english},
    h('bdi', {className: ['medicine-name']}, dataSpan(context, name)),
    otherNames(context, names.map((other) => other.name)),
    ': ',
    join(links, '; '),
  );
}

function otherNames({t}: PageContext, names: readonly string[]): Child {
  const [before, after] = t('tools.checker.also', {names: '\u0000'}).split('\u0000');
  const list = names.map((name) => h('bdi', {className: ['medicine-also']}, name));
  return list.length > 0 && [' ', before!, join(list, ', '), after ?? ''];
}

function titleOf({evidence}: PageContext, id: string): string {
  const row = evidence.interactions.find((candidate) => candidate.id === id);
  if (!row) {
    throw new Error(`Unexpected interaction '${id}', expected the id of a checked row.`);
  }
  return row.with;
}
