import type {Reference} from '../schema';

/** The entry of BibTeX for each type of CSL; what has none of its own is `misc`. */
const entryTypes: Record<string, string> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  report: 'techreport',
  thesis: 'phdthesis',
};

/** Where an entry names what holds it or who publishes it. */
const containerFields: Record<string, string> = {
  article: 'journal',
  inproceedings: 'booktitle',
  incollection: 'booktitle',
  techreport: 'institution',
};

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Writes references as a BibTeX file in UTF-8, one entry each in the order given. Titles keep their capitals;
 * a list of authors that is known to go on ends in `and others`.
 */
export function toBibtex(references: Iterable<Reference>): string {
  return [...references].map(toEntry).join('\n');
}

function toEntry(reference: Reference): string {
  const type = entryTypes[reference.type] ?? 'misc';
  const container = reference['container-title'];
  const [year, month, day] = reference.issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    ['author', authors(reference)],
    ['title', `{${escaped(reference.title)}}`],
    [containerFields[type] ?? 'howpublished', container && escaped(container)],
    ['publisher', text(reference.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['date', day === undefined ? undefined : [year, pad(month!), pad(day)].join('-')],
    ['volume', text(reference.volume)],
    ['number', text(reference.issue ?? reference.number)],
    ['pages', reference.page?.replace(/(?<=\w)[-–](?=\w)/g, '--')],
    ['doi', reference.DOI],
    ['url', reference.DOI ? undefined : reference.URL],
    ['note', reference.PMID && `PMID: ${reference.PMID}`],
    ['langid', reference.language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${reference.id},\n${lines.join(',\n')}\n}\n`;
}

function authors({author, custom}: Reference): string | undefined {
  if (!author) {
    return undefined;
  }
  const names = author.map((name) => {
    const {family, given, literal} = name as {family?: string; given?: string; literal?: string};
    return family ? [escaped(family), ...(given ? [escaped(given)] : [])].join(', ') : `{${escaped(literal!)}}`;
  });
  return [...names, ...(custom.author_truncated ? ['others'] : [])].join(' and ');
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : escaped(String(value));
}

/** Text without the signs that mean something in TeX. */
function escaped(value: string): string {
  return value.replace(/[&%$#_{}]/g, '\\$&').replace(/\\(?![&%$#_{}])|[~^]/g, (sign) => escapes[sign]!);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
