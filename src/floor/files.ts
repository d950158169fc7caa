import {readdirSync} from 'node:fs';
import path from 'node:path';

/** Lists the regular files below a folder, as absolute paths in a stable order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(full) : entry.isFile() ? [full] : [];
    });
}
