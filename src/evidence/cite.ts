import {readFileSync} from 'node:fs';
import path from 'node:path';
import citeproc from 'citeproc';
import {cslLocaleOf, directionOfLanguage, languageOfReference} from './reference-language';
import type {Reference} from './schema';

/** A reference ready to be set: plain text, not HTML; whoever writes HTML escapes it. */
export interface FormattedReference {
  /** Authors, title, journal, year, volume and pages after the Vancouver pattern, without links. */
  text: string;
  /** The language and direction of `text`, which is isolated from the language of the page. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Where to find it: its DOI, or else its address; then its PubMed record. */
  links: {text: string; href: string}[];
}

/**
 * Makes a formatter of references. The words inside a reference ('et al', months) follow the
 * language of the reference, as Thai and Arabic journals do: an English source stays English on
 * every page, so that a reader can find it under the name it has.
 *
 * Follows the Vancouver pattern: six authors and then 'et al', year;volume(issue):pages.
 * @param siteDir the root of the project, for the CSL files in `src/evidence/csl`
 */
export function createCitations(siteDir: string): (reference: Reference) => FormattedReference {
  const done = new WeakMap<Reference, FormattedReference>();
  const textOf = createTextFormatter(path.join(siteDir, 'src/evidence/csl'));
  return (reference) => {
    const language = languageOfReference(reference);
    const formatted = done.get(reference) ?? {
      text: textOf(reference, cslLocaleOf(language)),
      language,
      direction: directionOfLanguage(language),
      links: linksOf(reference),
    };
    done.set(reference, formatted);
    return formatted;
  };
}

function createTextFormatter(cslFolder: string): (reference: Reference, cslLocale: string) => string {
  const engines = new Map<string, InstanceType<typeof citeproc.Engine>>();
  const items = new Map<string, object>();
  const read = (name: string) => readFileSync(path.join(cslFolder, name), 'utf8');
  const engineFor = (cslLocale: string) => {
    const system = {
      retrieveLocale: (wanted: string) => read(`locales-${wanted === 'us' ? 'en-US' : wanted}.xml`),
      retrieveItem: (id: string) => items.get(id)!,
    };
    const engine = engines.get(cslLocale) ?? new citeproc.Engine(system, read('vancouver.csl'), cslLocale, true);
    engine.setOutputFormat('text');
    engines.set(cslLocale, engine);
    return engine;
  };
  return (reference, cslLocale) => {
    const engine = engineFor(cslLocale);
    items.set(reference.id, toItem(reference, engine.getTerm('et-al', 'long', 0)));
    engine.updateItems([reference.id]);
    const bibliography = engine.makeBibliography();
    if (!bibliography || bibliography[1].length !== 1) {
      throw new Error(`citeproc gave no text for the reference '${reference.id}'.`);
    }
    return bibliography[1][0]!.trim();
  };
}

/** The CSL item without what is ours; a list of authors that is known to go on says so. */
function toItem({custom, language: _language, ...item}: Reference, andOthers: string): object {
  const shownAuthors = 6;
  const goesOn = custom.author_truncated && item.author && item.author.length <= shownAuthors;
  return goesOn ? {...item, author: [...item.author!, {literal: andOthers}]} : item;
}

function linksOf({DOI, URL, PMID}: Reference): FormattedReference['links'] {
  const address = DOI ? `https://doi.org/${encodeURI(DOI).replace(/[#?]/g, encodeURIComponent)}` : URL;
  return [
    ...(address ? [{text: shown(address), href: address}] : []),
    ...(PMID ? [{text: `PMID ${PMID}`, href: `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`}] : []),
  ];
}

/** An address as readers see it: letters that it can only spell as `%d8%a7` end it early. */
function shown(address: string): string {
  const encoded = address.search(/%[0-9a-f]{2}/i);
  return encoded < 0 ? address : `${address.slice(0, encoded)}…`;
}
