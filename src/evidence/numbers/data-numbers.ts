import type {Finding} from '../../floor/errors';
import type {Evidence} from '../load';
import type {Place} from '../records';
import {numbersInText, type StatedNumber} from './page-numbers';

/** A text of the registers with the sources that it rests on. */
interface RegisterText {
  text: string;
  /** What it is, for findings. */
  what: string;
  sources: readonly string[];
  place: Place;
}

function registerTexts({claims, interactions}: Evidence): RegisterText[] {
  return [
    ...claims.map(({id, appraisal, sources, place}) => ({text: appraisal, what: `the appraisal of ${id}`, sources, place})),
    ...interactions.flatMap(({id, effect, mechanism, advice, basis, sources, place}) =>
      [effect, mechanism, advice, basis].map((text) => ({text, what: id, sources, place})),
    ),
  ];
}

/** The ids of the facts whose numbers the texts of the registers state. */
export function factsInRegisters(evidence: Evidence): Set<string> {
  return new Set(
    registerTexts(evidence).flatMap(({text, sources}) =>
      numbersInText(text).flatMap((number) => factsWith(number, sources, evidence)),
    ),
  );
}

/** A finding for each number in the texts of the registers that no fact of one of their sources has. */
export function checkRegisterNumbers(evidence: Evidence): Finding[] {
  return registerTexts(evidence).flatMap(({text, what, sources, place}) =>
    numbersInText(text)
      .filter((number) => factsWith(number, sources, evidence).length === 0)
      .map((number) => ({
        ...place,
        code: 'UNSOURCED_NUMBER',
        message: `Unexpected number '${number.text}' in ${what}, expected a number that a fact of its sources has.`,
        hint: `add the fact of ${sources.join(' or ') || 'a source'} to src/evidence/data/facts/, or say it in words.`,
      })),
  );
}

/** The facts of the sources that have the number, which may be rounded in the text: 79% for 79.3. */
function factsWith({text, value}: StatedNumber, sources: readonly string[], {facts}: Evidence): string[] {
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const isSame = (number: number) => number === value || Number(number.toFixed(digits)) === value;
  return [...facts.values()]
    .filter((fact) => sources.includes(fact.source))
    .filter(({values}) => Object.values(values).some(({number}) => [number].flat().some(isSame)))
    .map(({id}) => id);
}
