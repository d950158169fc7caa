import {existsSync, watch} from 'node:fs';
import {report} from '../floor/log';

/** Editors save in several steps; they are taken together. */
const quietMs = 300;

export interface WatchOptions {
  folders: readonly string[];
  /** Whether a change of this file, a path inside one of the folders, counts. */
  isWatched: (file: string) => boolean;
  onChange: () => Promise<void>;
  signal: AbortSignal;
}

/**
 * Calls back after changes below folders, when they have been quiet for a moment. Changes during a
 * call lead to one more call; a fault in a call is told and the watch goes on.
 */
export function watchFolders({folders, isWatched, onChange, signal}: WatchOptions): void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const call = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await onChange().catch((error: Error) => report(error.message));
    } while (again && !signal.aborted);
    running = false;
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void call(), quietMs);
  };
  for (const folder of folders.filter((candidate) => existsSync(candidate))) {
    const watcher = watch(folder, {recursive: true, signal}, (_event, file) => {
      if (file === null || isWatched(file)) {
        schedule();
      }
    });
    watcher.on('error', (error) => report(`Cannot watch ${folder}: ${error.message}`));
  }
  signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
}
