import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {knownEvidence} from '../evidence';
import {editions} from '../site';

/**
 * Tells for a page of the current edition since when all of it has been checked against its sources: the
 * oldest of the days on which the claims that it discusses and the facts that it states were checked.
 * A page without either counts from the day of the edition.
 */
export function readCheckedDays(siteDir: string): (pageId: string) => string {
  const {claims, facts} = knownEvidence(siteDir).evidence;
  const {folder, date} = editions[0]!;
  return (pageId) => {
    const file = path.join(siteDir, folder, `${pageId}.md`);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const stated = [...text.matchAll(/\[fact:\s*([^\].\s]+)/g)].flatMap(([, id]) => facts.get(id!)?.checked ?? []);
    const discussed = claims.filter(({page}) => page === pageId).map(({checked}) => checked);
    return [...stated, ...discussed].sort()[0] ?? date;
  };
}
