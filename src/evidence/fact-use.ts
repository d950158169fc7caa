import type {Finding} from '../floor/errors';
import type {Evidence} from './load';
import {factsInRegisters} from './numbers/data-numbers';

/**
 * A finding for each fact that no page, no chart and no text of the registers uses.
 * @param pages the English pages of all editions
 * @param named the words of the files that name facts by their ids
 */
export function unusedFacts(evidence: Evidence, pages: string, named: ReadonlySet<string>): Finding[] {
  const marked = new Set([...pages.matchAll(/\[fact:\s*([^\].\s]+)/g)].map(([, id]) => id));
  const stated = factsInRegisters(evidence);
  return [...evidence.facts.values()]
    .filter(({id}) => !marked.has(id) && !named.has(id) && !stated.has(id))
    .map(({id, place}) => ({
      ...place,
      code: 'UNUSED_FACT',
      message: `Unexpected fact '${id}' that nothing uses, expected only facts in use.`,
      hint: `insert it as [fact:${id}] or remove it.`,
    }));
}
