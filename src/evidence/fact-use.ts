import type {Finding} from '../floor/errors';
import type {Evidence} from './load';

/**
 * A finding for each fact that no page and no chart uses.
 * @param pages the English pages of all editions
 * @param named the words of the files that name facts by their ids
 */
export function unusedFacts({facts}: Evidence, pages: string, named: ReadonlySet<string>): Finding[] {
  const marked = new Set([...pages.matchAll(/\[fact:\s*([^\].\s]+)/g)].map(([, id]) => id));
  return [...facts.values()]
    .filter(({id}) => !marked.has(id) && !named.has(id))
    .map(({id, place}) => ({
      ...place,
      code: 'UNUSED_FACT',
      message: `Unexpected fact '${id}' that nothing uses, expected only facts in use.`,
      hint: `insert it as [fact:${id}] or remove it.`,
    }));
}
