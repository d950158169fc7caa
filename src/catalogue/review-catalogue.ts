import path from 'node:path';
import {ContentError, type Finding} from '../floor/errors';
import {cataloguePath} from './catalogue-paths';
import {compileLanguage} from './compile-language';
import {hasTranslation, isFuzzy, type PoEntry} from './po-entry';
import {inspectPo} from './po-read';
import {writePo} from './po-write';
import {isReview, reviewMark, reviewsOf} from './review';
import {readSources} from './source-messages';
import {readIfThere, writeFile} from './write-file';

interface Review {
  siteDir: string;
  locale: string;
  /** `ui`, `data` or `docs/<page id>`. */
  catalogue: string;
  /** The reviewer, as the marks name them. */
  by: string;
  /** Day of the review, ISO 8601. */
  date: string;
  /** Lines of the passages that were read; without it all of the catalogue. */
  lines?: readonly number[];
}

export interface ReviewResult {
  /** Path of the catalogue, from the root of the project. */
  file: string;
  /** How many passages have got a mark, and how many had this reviewer's already. */
  marked: number;
  known: number;
  /** What could not be marked, and why. */
  findings: Finding[];
}

/**
 * Writes `# reviewed: name date hash` on the passages that a person has read against the English.
 * Only what is shown can be reviewed: a missing, fuzzy or refused translation gets no mark.
 * @throws ContentError when the catalogue cannot be read
 */
export function reviewCatalogue({siteDir, locale, catalogue, by, date, lines}: Review): ReviewResult {
  const file = cataloguePath(locale, catalogue);
  const {catalogue: po, findings: broken} = inspectPo(readIfThere(path.join(siteDir, file)) ?? Buffer.alloc(0), file);
  if (broken.length > 0) {
    throw new ContentError(broken);
  }
  const compiled = compileLanguage(siteDir, locale, readSources(siteDir));
  const refusals = new Map(compiled.refused.filter((one) => one.file === file).map((one) => [one.line, one]));
  const result: ReviewResult = {file, marked: 0, known: 0, findings: missedLines(file, po.entries, lines)};
  const entries = po.entries.map((entry) => {
    if (entry.obsolete || (lines && !lines.some((line) => covers(entry, line)))) {
      return entry;
    }
    const problem = problemOf(entry) ?? refusals.get(entry.msgstrPlace.line)?.message;
    if (problem) {
      result.findings.push(notMarked(file, entry, problem));
      return entry;
    }
    if (reviewsOf(entry).some(({name}) => name === by)) {
      result.known += 1;
      return entry;
    }
    result.marked += 1;
    return mark(entry, by, date);
  });
  writeFile(path.join(siteDir, file), writePo({...po, entries}));
  return result;
}

/** Marks that are void, and this reviewer's old one, make room. */
function mark(entry: PoEntry, by: string, date: string): PoEntry {
  const valid = reviewsOf(entry).map(({name, date: day}) => reviewMark(entry, name, day));
  const comments = entry.comments.filter((comment) => !isReview(comment) || valid.includes(comment));
  return {...entry, comments: [...comments, reviewMark(entry, by, date)]};
}

function problemOf(entry: PoEntry): string | undefined {
  if (!hasTranslation(entry)) {
    return 'Found no translation, expected one that a person has read.';
  }
  return isFuzzy(entry) ? 'Unexpected fuzzy translation, expected one that fits today’s English.' : undefined;
}

function notMarked(file: string, {msgstrPlace}: PoEntry, message: string): Finding {
  return {file, ...msgstrPlace, code: 'NOT_REVIEWED', message, hint: 'mend the translation, then review it again.'};
}

function covers({place, msgstrPlace}: PoEntry, line: number): boolean {
  return line >= place.line && line <= msgstrPlace.line;
}

function missedLines(file: string, entries: readonly PoEntry[], lines: readonly number[] = []): Finding[] {
  return lines
    .filter((line) => !entries.some((entry) => !entry.obsolete && covers(entry, line)))
    .map((line) => ({
      file,
      line,
      column: 1,
      code: 'NOT_REVIEWED',
      message: 'Found no passage in this line, expected its msgid or msgstr.',
      hint: 'give the number of the line in which the msgid or the msgstr begins.',
    }));
}
