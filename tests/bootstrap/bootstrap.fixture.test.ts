import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {ended, smallPackage} from './small-package';

let small: ReturnType<typeof smallPackage>;
beforeEach(() => {
  small = smallPackage();
});
afterEach(() => small.remove());

describe('on a clean clone', () => {
  test('installs with npm itself, runs the command with its arguments, and ends with its exit code', async () => {
    const first = await small.run(['test', '7', '--flag', 'two words']);
    expect(first.stderr).toContain('Installing the packages');
    expect(first.stdout).toContain('ran with ["7","--flag","two words"]');
    expect(first.code).toBe(7);
    const second = await small.run(['test']);
    expect(second).toMatchObject({code: 0, stderr: ''});
  });

  test('installs the packages for development too, whatever NODE_ENV says, and runs none of their scripts', async () => {
    await small.run(['test'], {...small.withFakeNpm(), NODE_ENV: 'production'});
    expect(small.calls()[0]).toMatch(/^ci --ignore-scripts --include=dev .*NODE_ENV=production$/);
  });

  test('two commands at once install one time', async () => {
    const results = await Promise.all([1, 2].map(() => small.run(['test'], small.withFakeNpm())));
    expect(results.map(({code}) => code)).toEqual([0, 0]);
    expect(small.calls()).toHaveLength(1);
    expect(results.map(({stderr}) => stderr).join('')).toContain('waiting for it');
  });

  test('a package that cannot be installed ends with 3 and says what to do', async () => {
    const {code, stdout, stderr} = await small.run(['test'], small.withFakeNpm('fails'));
    expect(code).toBe(3);
    expect(stderr).toMatch(/ENOTFOUND registry[^]*could not be installed[^]*\nFix: check the network/);
    expect(stdout).toBe('');
  });

  test('without npm it ends with 3 and says so', async () => {
    const {code, stderr} = await small.run(['test'], {PATH: '/nonexistent'});
    expect(code).toBe(3);
    expect(stderr).toMatch(/Could not start npm[^]*\nFix: /);
  });
});

describe('an install', () => {
  test('that was killed is done again', async () => {
    await small.run(['test'], small.withFakeNpm());
    small.write('package-lock.json', '{"packages": {}, "changed": true}');
    const killed = small.start(['test'], small.withFakeNpm('hangs'));
    for await (const chunk of killed.stderr!) {
      if (String(chunk).includes('half-way')) {
        break;
      }
    }
    const whenEnded = once(killed, 'exit');
    killed.kill('SIGTERM');
    expect(await whenEnded).toEqual([143, null]);
    expect(small.has('node_modules/half')).toBe(true);
    const next = await small.run(['test'], small.withFakeNpm());
    expect(next.code).toBe(0);
    expect(small.calls()).toHaveLength(3);
  });

  test('is done again when the lock file has changed', async () => {
    await small.run(['test'], small.withFakeNpm());
    small.write('package-lock.json', '{"packages": {}, "changed": true}');
    await small.run(['test'], small.withFakeNpm());
    expect(small.calls()).toHaveLength(2);
  });

  test('that a person did by hand is accepted', async () => {
    const byHand = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: small.root, encoding: 'utf8'});
    expect(byHand.status).toBe(0);
    expect(await small.run(['test'])).toMatchObject({code: 0, stderr: ''});
    expect(small.has('node_modules/.kratom-and-mood')).toBe(true);
  });

  test('whose lock was left by a killed process does not keep the next from installing', async () => {
    small.write('.cache/install.lock', '4194999');
    expect((await small.run(['test'], small.withFakeNpm())).code).toBe(0);
  });
});

describe('the command line', () => {
  test('prints its help without installing', async () => {
    const {code, stdout} = await small.run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('npm run build');
    expect(small.has('node_modules')).toBe(false);
  });

  test('refuses an unknown command with 2', async () => {
    const {code, stderr} = await small.run(['constructor']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Unexpected command 'constructor'[^]*\nFix: /);
  });

  test('refuses a Node that is too old with 3 and names the version that it needs', async () => {
    const old = "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.3'}})";
    const {code, stderr} = await small.run(['test'], {}, ['--import', old]);
    expect(code).toBe(3);
    expect(stderr).toContain('Found Node 20.18.3, expected 20.19 or newer.');
  });

  test('ends with npm, which passes signals only to its shell', async () => {
    await small.run(['test'], small.withFakeNpm());
    small.write('package.json', {name: 'small', version: '1.0.0', scripts: {test: 'node scripts/bootstrap.mjs test --wait'}});
    const npm = spawn('npm', ['test'], {cwd: small.root, env: {...process.env, NODE_OPTIONS: ''}, detached: true});
    const waiting = new Promise<void>((resolve) =>
      npm.stdout.on('data', (chunk) => String(chunk).includes('waiting') && resolve()),
    );
    await waiting;
    npm.kill('SIGTERM');
    // The pipe closes when the last process that holds it has ended.
    await once(npm, 'close');
  });

  test('passes signals on and ends with 128 + n', async () => {
    const child = small.start(['test', '--wait'], small.withFakeNpm());
    const result = ended(child);
    await new Promise<void>((resolve) =>
      child.stdout!.on('data', (chunk) => String(chunk).includes('waiting') && resolve()),
    );
    child.kill('SIGTERM');
    expect((await result).code).toBe(143);
  });
});
