/**
 * Installs the packages of the lock file, once. A stamp inside node_modules, written last, says
 * which lock file they belong to; without it, or with another, they are installed again.
 */
import {createHash} from 'crypto';
import fs from 'fs';
import path from 'path';

const stampName = 'node_modules/.kratom-and-mood';
const npmRecordName = 'node_modules/.package-lock.json';
/** Some packages hold programs for one kind of machine. */
const machine = `${process.platform}-${process.arch}`;

/**
 * Makes sure that node_modules holds what package-lock.json names.
 * @param root the folder with package.json
 * @param run runs a program and resolves to its exit code
 * @returns 0, or the exit code with which to end
 */
export async function ensureInstalled(root, run) {
  if (isInstalled(root)) {
    return 0;
  }
  const unlock = await takeLock(path.join(root, '.cache', 'install.lock'));
  try {
    return isInstalled(root) ? 0 : await install(root, run);
  } finally {
    unlock();
  }
}

function isInstalled(root) {
  const wanted = stampOf(root);
  const found = readOrNull(path.join(root, stampName));
  if (found === wanted) {
    return true;
  }
  const forThisMachine = found === null || found.endsWith(` ${machine}\n`);
  if (forThisMachine && npmInstalledTheSame(root)) {
    writeStamp(root, wanted);
    return true;
  }
  return false;
}

function stampOf(root) {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${machine}\n`;
}

/** npm ends an install with its own record of what it put there; a person may have run it by hand. */
function npmInstalledTheSame(root) {
  try {
    const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')).packages;
    const found = read(npmRecordName);
    return Object.entries(read('package-lock.json')).every(
      ([name, {optional, version, integrity}]) =>
        name === '' ||
        (found[name] ? found[name].version === version && found[name].integrity === integrity : optional),
    );
  } catch {
    return false;
  }
}

async function install(root, run) {
  const wanted = stampOf(root);
  // Without either record an install that is killed from here on is seen as unfinished.
  fs.rmSync(path.join(root, stampName), {force: true});
  fs.rmSync(path.join(root, npmRecordName), {force: true});
  console.error('Installing the packages of package-lock.json (once; this can take a few minutes) …');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticker = setInterval(() => console.error(`… still installing (${seconds()} s)`), 20_000);
  // Development packages are needed whatever NODE_ENV says; no package may run a script of its own.
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npmFile = process.env.npm_execpath;
  const viaNode = Boolean(npmFile && /npm-cli\.js$/.test(npmFile));
  const code = await run(viaNode ? process.execPath : 'npm', viaNode ? [npmFile, ...options] : options, {
    cwd: root,
    env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1'},
    shell: !viaNode && process.platform === 'win32',
    // npm's own words are progress, not data.
    stdio: ['ignore', 2, 2],
  });
  clearInterval(ticker);
  if (code > 128) {
    return code;
  }
  if (code !== 0) {
    console.error(`The packages could not be installed: npm ended with code ${code}; its reason stands above.`);
    console.error('Fix: check the network, the npm registry in `npm config get registry`, and the free disk space; then run the same command again.');
    return 3;
  }
  writeStamp(root, wanted);
  console.error(`Installed in ${seconds()} s.`);
  return 0;
}

function writeStamp(root, content) {
  const stamp = path.join(root, stampName);
  fs.writeFileSync(`${stamp}.${process.pid}`, content);
  fs.renameSync(`${stamp}.${process.pid}`, stamp);
}

/** Takes a lock that names this process; waits while another living process holds it. */
async function takeLock(file) {
  fs.mkdirSync(path.dirname(file), {recursive: true});
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, String(process.pid));
  let told = false;
  try {
    for (;;) {
      try {
        fs.linkSync(draft, file);
        return () => fs.rmSync(file, {force: true});
      } catch (error) {
        if (error.code !== 'EEXIST') {
          throw error;
        }
      }
      const holder = Number(readOrNull(file));
      if (holder && !isAlive(holder)) {
        fs.rmSync(file, {force: true});
        continue;
      }
      if (!told) {
        console.error(`Another command is installing the packages (process ${holder}); waiting for it …`);
        told = true;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  } finally {
    fs.rmSync(draft, {force: true});
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOrNull(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
