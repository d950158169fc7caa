import type {Element} from 'hast';
import {h, type Child} from '../hast';

/** Something to choose from, with how many entries it has. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * The section of a tool. `data-tool` brings its styles and script; what the script says stands in
 * `data-strings`, as JSON.
 */
export function toolSection(name: string, strings: Record<string, string>, ...children: Child[]): Element {
  const properties = {className: ['tool-section', name], dataTool: name, dataStrings: JSON.stringify(strings)};
  return h('section', properties, ...children);
}

/** A list to choose one from, with its label; the first choice has no value and restricts nothing. */
export function selectField(id: string, name: string, label: string, choices: readonly Choice[]): Element {
  const options = choices.map((choice) => h('option', {value: choice.value}, choice.label));
  return h('p', {className: ['tool-field']}, h('label', {htmlFor: [id]}, label), h('select', {id, name}, options));
}

/** A field to type into, with its label. */
export function textField(id: string, name: string, label: string): Element {
  const properties = {id, name, type: 'search', autoComplete: ['off'], autoCapitalize: 'none', spellCheck: 'false', enterKeyHint: 'search', maxLength: 100};
  return h('p', {className: ['tool-field', 'tool-field-text']}, h('label', {htmlFor: [id]}, label), h('input', properties));
}

/** A form with its name over it; it shows where scripts run. */
export function toolForm(title: string, ...fields: Child[]): Element {
  const properties = {className: ['tool-form'], role: 'search', ariaLabel: title, dataPrint: 'no'};
  return h('form', properties, h('p', {className: ['tool-title'], ariaHidden: 'true'}, title), ...fields);
}

/** The buttons of a filter: before its script has come, the first one asks for the page anew, with the filter in its address. */
export function filterButtons(show: string, reset: string): Element {
  return h('p', {className: ['tool-buttons']}, h('button', {type: 'submit'}, show), ' ', h('button', {type: 'reset'}, reset));
}
