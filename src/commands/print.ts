import path from 'node:path';
import {compileCatalogues} from '../catalogue';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {ownBooks} from '../own-books';
import {makeBooks, papers, pressCache} from '../press';
import {readSettings} from '../site';
import {readOptions} from './options';

const help = `
Makes books from the built website, for each language and edition. Build it first.

  npm run print
  npm run print -- --locale th --edition 2.0 --paper letter
  npm run print -- --format epub --format booklet
  npm run print -- --format press --icc profile.icc --locale en
  npm run print -- --locale ar --edition 1.0 --out article.pdf

Formats:
  screen    PDF to read, tagged, on A4 or Letter
  booklet   A5 pages two on a sheet of A4 (half Letter on Letter), to print on both sides, fold and staple
  sheet     the sheet to take to a doctor or pharmacist, on A4 or Letter; of the newest edition only
  epub      for phones and e-readers
  press     A5 (or half Letter) pages for a printing press, with bleed and marks; needs --icc

Options:
  --locale CODE    a language; may be given more than once (default: all)
  --edition N      an edition, such as 2.0; may be given more than once (default: all)
  --format NAME    one of those above; may be given more than once (default: screen)
  --press          the same as --format press
  --paper NAME     ${papers.join(' or ')}; may be given more than once (default: a4)
  --icc FILE       the ICC profile of the press's CMYK printing condition, for --format press
  --out FILE       where to write the file, when it is only one (default: the downloads of the built site)
  --out-dir DIR    the folder that was built (default: build)
  --no-cache       make all anew, and keep nothing for the next time
`;

/** Makes the files that were asked for and names them on standard output. */
export async function run(args: string[]): Promise<number> {
  const options = {
    locale: {type: 'string', multiple: true},
    edition: {type: 'string', multiple: true},
    format: {type: 'string', multiple: true},
    press: {type: 'boolean', default: false},
    paper: {type: 'string', multiple: true},
    icc: {type: 'string'},
    out: {type: 'string'},
    'out-dir': {type: 'string', default: 'build'},
    'no-cache': {type: 'boolean', default: false},
  } as const;
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const siteDir = process.cwd();
  const {locales, sourceDate} = readSettings(process.env);
  compileCatalogues({siteDir, locales});
  const {locale, edition, format, press, paper, out, icc} = values;
  await makeBooks({
    siteDir,
    sourceDate,
    builtDir: path.resolve(siteDir, values['out-dir'] ?? 'build'),
    options: ownBooks(siteDir),
    choice: {locale, edition, format: press ? [...(format ?? []), 'press'] : format, paper, out},
    icc: icc && path.resolve(siteDir, icc),
    cacheDir: values['no-cache'] ? null : path.join(siteDir, pressCache),
    signal: heedInterruption(),
    report,
  });
  return 0;
}
