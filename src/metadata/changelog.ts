/** A release of the project, as CHANGELOG.md tells it. */
export interface ReleaseNote {
  version: string;
  /** Day of the release, ISO 8601. */
  date: string;
  /** One sentence or more for each change, as plain text. */
  changes: string[];
}

const heading = /^## (\S+), (\d{4}-\d{2}-\d{2})\s*$/;

/**
 * Reads the releases out of the changelog, the newest first. What stands under a heading without a
 * version and a day is not released yet and left out.
 */
export function readChangelog(markdown: string): ReleaseNote[] {
  const notes: ReleaseNote[] = [];
  let current: ReleaseNote | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.startsWith('## ')) {
      const [, version = '', date = ''] = heading.exec(line) ?? [];
      current = version ? {version, date, changes: []} : null;
      notes.push(...(current ? [current] : []));
    } else if (current && /^[-*] /.test(line)) {
      current.changes.push(plain(line.slice(2)));
    } else if (current && /^ {2,}\S/.test(line) && current.changes.length > 0) {
      current.changes.push(`${current.changes.pop()!} ${plain(line)}`);
    }
  }
  return notes;
}

function plain(markdown: string): string {
  return markdown
    .trim()
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '');
}
