import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/**
 * Builds the whole product once for all tests of the site, exactly as `npm run build` does, and tells
 * them where it is. `KRATOM_SITE` names a build that is there already, for work on a test.
 */
export default async function buildOnce() {
  if (process.env.KRATOM_SITE) {
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kratom-site-'));
  const built = path.join(folder, 'build');
  const command = ['--import', 'tsx', path.join(root, 'src/commands/main.ts'), 'build', '--out-dir', built];
  const {status} = spawnSync(process.execPath, command, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  if (status !== 0) {
    rmSync(folder, {recursive: true, force: true});
    throw new Error(`The build for the tests of the site ended with ${status}; its messages are above.`);
  }
  process.env.KRATOM_SITE = built;
  globalThis.kratomSiteFolder = folder;
}

/** Removes what `buildOnce` made. */
export async function removeBuild() {
  if (globalThis.kratomSiteFolder) {
    rmSync(globalThis.kratomSiteFolder, {recursive: true, force: true});
  }
}
