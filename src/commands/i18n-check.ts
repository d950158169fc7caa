import {reviewCatalogues} from '../catalogue';
import {exitCodes, formatFinding, type Finding} from '../floor/errors';

interface CheckOptions {
  siteDir: string;
  locales: readonly string[];
  json: boolean;
  /** Let warnings fail the check too. */
  strict: boolean;
}

/** Checks the catalogues and prints what is to mend and what to look at again; gives the exit code. */
export function runCheck({siteDir, locales, json, strict}: CheckOptions): number {
  const {errors, warnings} = reviewCatalogues({siteDir, locales});
  const text = json ? JSON.stringify({errors, warnings}, null, 2) : checkReport(errors, warnings);
  process.stdout.write(`${text}\n`);
  return errors.length > 0 || (strict && warnings.length > 0) ? exitCodes.content : exitCodes.done;
}

/** What a translator reads: file by file, first what is to mend, then what to look at again. */
export function checkReport(errors: readonly Finding[], warnings: readonly Finding[]): string {
  const files = [...new Set([...errors, ...warnings].map(({file}) => file))].sort();
  const groups = files.map((file) => {
    const [mend, look] = [errors, warnings].map((list) => list.filter((finding) => finding.file === file));
    const lines = [
      ...block('To mend; English is shown instead:', mend!),
      ...block('To look at again; it is shown:', look!),
    ];
    return `${file}\n${lines.join('\n')}\n\n`;
  });
  return `${groups.join('')}${errors.length} to mend, ${warnings.length} to look at again.`;
}

function block(title: string, findings: readonly Finding[]): string[] {
  const inOrder = [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
  const lines = inOrder.flatMap((finding) => formatFinding(finding).split('\n'));
  return findings.length > 0 ? [`  ${title}`, ...lines.map((line) => `    ${line}`)] : [];
}
