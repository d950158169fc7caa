import {addChartTexts} from '../charts/texts';
import type {Evidence} from './load';
import type {Place} from './records';
import {plainlySeen} from './vocabulary';

/** A text of the data that readers see and translators translate. */
export interface DataMessage {
  msgid: string;
  /** What the text is, for translators. */
  note: string;
  /** Where it stands; the first of several places. */
  place: Place;
}

/** All texts of the data that pages show, each once, in the order of the registers. */
export function evidenceTexts({glossary, claims, interactions, medicines, law, help, charts}: Evidence): DataMessage[] {
  const texts = new Map<string, DataMessage>();
  const add = (place: Place, note: string, ...values: (string | null | undefined)[]) => {
    for (const msgid of values) {
      if (msgid && !texts.has(msgid)) {
        texts.set(msgid, {msgid, note, place});
      }
    }
  };
  for (const {place, id, claim, appraisal} of claims) {
    add(place, `Claim ${id} of the article`, claim);
    add(place, `What the evidence says about claim ${id}`, appraisal);
  }
  for (const row of interactions) {
    const {place} = row;
    add(place, 'Interaction: kind of medicine', row.with);
    add(place, 'Interaction: name of a medicine', ...row.examples);
    add(place, 'Interaction: advice', row.advice);
    add(place, 'Interaction: what can happen', row.effect);
    add(place, 'Interaction: mechanism', row.mechanism);
    add(place, 'Interaction: what the row rests on', row.basis === plainlySeen ? null : row.basis);
  }
  for (const {place, name} of medicines) {
    add(place, 'Interaction: name of a medicine', name);
  }
  for (const {place, code, name, summary} of law) {
    const namedByCode = /^[A-Z]{2}$/.test(code);
    add(place, 'Law: name of a place', namedByCode ? null : name);
    add(place, `Law: summary for ${name}`, summary);
  }
  for (const {place, service, hours, note} of help) {
    add(place, 'Help line: name of the service', service);
    add(place, 'Help line: opening hours', hours === '24/7' ? null : hours);
    add(place, 'Help line: note', note);
  }
  for (const {place, id, term, also, definition} of glossary.values()) {
    add(place, `Glossary: term (${id})`, term);
    add(place, `Glossary: other name of ${term}`, ...also);
    add(place, `Glossary: what ${term} means`, definition);
  }
  addChartTexts(charts, add);
  return [...texts.values()];
}
