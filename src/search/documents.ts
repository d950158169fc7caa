import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseHTML} from 'linkedom';
import {parse, serialize} from 'parse5';
import {editions, listPages} from '../site';
import type {SearchData, SearchDocument, SearchFact} from './types';

interface BuiltLanguage {
  siteDir: string;
  locale: string;
  /** The folder that the language was built into. */
  outDir: string;
  /** Path of the language on the site, with a slash at both ends. */
  baseUrl: string;
}

/** Rows that can be found by themselves. */
const rows = '.claim-row, .interaction-row, .law-table tbody tr[id]';

/** What is no text of the page: citations, claim marks, lists of references, what does not stand in the book. */
const noText = '.cites, a.claim, .references, .fact-more, .help-source, .law-notice, .book-only, [data-print="no"], script, style';

/** Reads what can be found out of the built pages of a language, both editions, in reading order. */
export function readSearchData({siteDir, locale, outDir, baseUrl}: BuiltLanguage): SearchData {
  const data: SearchData = {locale, pages: [], documents: []};
  for (const edition of editions) {
    for (const {slug} of listPages(siteDir, edition)) {
      const inside = path.posix.join('/', edition.path, slug).slice(1);
      const file = path.join(outDir, inside, 'index.html');
      if (!existsSync(file)) {
        throw new Error(`Found no ${file}, expected every page to be built before the search index.`);
      }
      const page = readPage(readFileSync(file, 'utf8'));
      const number = data.pages.push({
        edition: edition.edition,
        address: baseUrl + inside,
        title: page.title,
        section: page.section,
      });
      data.documents.push(...page.documents.map((document) => ({page: number - 1, ...document})));
    }
  }
  return data;
}

type Found = Omit<SearchDocument, 'page'>;

/** Cuts a built page at its headings; each claim, interaction and law is a place of its own. */
export function readPage(html: string): {title: string; section: string; documents: Found[]} {
  // Styles, scripts and menus stand outside the article and are most of the page.
  const [inside = html] = /<article[\s>][\s\S]*<\/article>/.exec(html) ?? [];
  // The site leaves out end tags; parse5 knows by the standard where they belong.
  const {document} = parseHTML(serialize(parse(inside)));
  const article = document.querySelector('article');
  const text = article?.querySelector('.markdown');
  const title = textOf(article?.querySelector('h1'));
  const section = textOf(article?.querySelector('.kicker'));
  if (!text) {
    return {title, section, documents: []};
  }
  text.querySelectorAll(noText).forEach((element) => element.remove());
  const found: Found[] = [{anchor: '', heading: title, text: ''}];
  for (const element of [...text.children]) {
    if (/^H[23]$/.test(element.tagName)) {
      found.push({anchor: element.id, heading: textOf(element), text: ''});
      continue;
    }
    const ownRows = [...element.querySelectorAll(rows)];
    const records = ownRows.map((row) => toRecord(row as unknown as Element));
    ownRows.forEach((row) => row.remove());
    const sections = found.filter(({facts}) => !facts);
    const last = sections[sections.length - 1]!;
    last.text = `${last.text} ${textOf(element)}`.trim();
    found.push(...records);
  }
  return {title, section, documents: found.filter((place) => place.text !== '' || place.heading !== title)};
}

function toRecord(row: Element): Found {
  const head = row.querySelector('.claim-head, .interaction-head, th')!;
  const heading = textOf(head);
  const facts = [...row.querySelectorAll('.fact-verdict, .fact-severity, .fact-certainty')].map(toFact);
  const law = row.querySelector('.law-status');
  if (law) {
    const cell = law.closest('td')!;
    facts.push({kind: '', label: cell.getAttribute('data-label') ?? '', value: textOf(law)});
  }
  row.querySelectorAll('.fact-verdict, .fact-severity, .fact-certainty, .sign').forEach((element) => element.remove());
  law?.closest('td')!.remove();
  head.remove();
  const labels = [...row.querySelectorAll('dt')];
  labels.forEach((label) => (label.textContent = `${label.textContent}:`));
  const cells = row.tagName === 'TR' ? [...row.children].map(labelled) : [textOf(row)];
  return {anchor: row.id, heading, text: cells.filter(Boolean).join(' · '), facts};
}

/** A cell of a table with the name of its column; an empty one says nothing. */
function labelled(cell: Element): string {
  const text = textOf(cell);
  return /[\p{L}\p{N}]/u.test(text) ? `${cell.getAttribute('data-label') ?? ''}: ${text}` : '';
}

function toFact(fact: Element): SearchFact {
  fact.querySelectorAll('.sign').forEach((sign) => sign.remove());
  const [, kind = ''] = /\b((?:verdict|severity)-[a-z-]+)/.exec(fact.querySelector('.badge')?.className ?? '') ?? [];
  return {kind, label: textOf(fact.querySelector('dt')), value: textOf(fact.querySelector('dd'))};
}

/** The text of an element with one space between blocks, cells and items. */
function textOf(element: {childNodes: ArrayLike<unknown>} | null | undefined): string {
  return element ? pieces(element as unknown as Node).join('').replace(/\s+/g, ' ').replace(/ ([.,;:)])/g, '$1').trim() : '';
}

const blocks = /^(?:P|LI|TD|TH|TR|DT|DD|DIV|UL|OL|DL|H[1-6]|CAPTION|SUMMARY|DETAILS)$/;

function pieces(node: Node): string[] {
  if (node.nodeType === 3) {
    return [node.textContent ?? ''];
  }
  const inner = [...node.childNodes].flatMap(pieces);
  const isBlock = blocks.test((node as Element).tagName ?? '');
  return isBlock ? [' ', ...inner, ' '] : inner;
}
