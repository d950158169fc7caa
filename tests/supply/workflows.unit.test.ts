import {describe, expect, test} from '@jest/globals';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';

const folder = '.github/workflows';

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, {'timeout-minutes'?: number; steps: {uses?: string; run?: string}[]}>;
}

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const workflow = parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow;
  const jobs = Object.values(workflow.jobs);

  test('pins each action by the hash of a commit', () => {
    const used = jobs.flatMap(({steps}) => steps.flatMap(({uses}) => uses ?? []));
    expect(used.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  test('may only read, and each of its jobs ends', () => {
    expect(workflow.permissions).toEqual({contents: 'read'});
    jobs.forEach((job) => expect(job['timeout-minutes']).toBeLessThanOrEqual(60));
  });

  test('puts nothing that a stranger wrote into a command', () => {
    const commands = jobs.flatMap(({steps}) => steps.flatMap(({run}) => run ?? []));
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});
