import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {parse} from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, {steps: Step[]; permissions?: unknown; 'timeout-minutes'?: number}>;
}
interface Form {
  name: string;
  description: string;
  body: {type: string; id?: string; attributes: {label?: string; value?: string; options?: unknown[]}}[];
}

const github = path.join(process.cwd(), '.github');
const read = <T>(folder: string): [string, T, string][] =>
  readdirSync(path.join(github, folder))
    .filter((name) => name.endsWith('.yml') && name !== 'config.yml')
    .map((name) => {
      const text = readFileSync(path.join(github, folder, name), 'utf8');
      return [name, parse(text) as T, text];
    });

describe.each(read<Workflow>('workflows'))('the workflow %s', (_, workflow) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('may only read', () => {
    expect(workflow.permissions).toEqual({contents: 'read'});
    jobs.forEach((job) => expect(job.permissions).toBeUndefined());
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  test('uses actions by their full hash, and keeps no key in the clone', () => {
    const used = steps.flatMap(({uses}) => (uses ? [uses] : []));
    used.forEach((action) => expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/));
    const clones = steps.filter(({uses}) => uses?.startsWith('actions/checkout@'));
    clones.forEach((clone) => expect(clone.with?.['persist-credentials']).toBe(false));
  });

  test('puts nothing that a stranger chose into a command', () => {
    steps.forEach(({run}) => expect(run ?? '').not.toContain('${{'));
  });

  test('ends by itself', () => {
    jobs.forEach((job) => expect(job['timeout-minutes']).toBeGreaterThan(0));
  });
});

describe.each(read<Form>('ISSUE_TEMPLATE'))('the form %s', (_, form) => {
  test('has a name, a description and fields with labels of their own', () => {
    expect(form.name && form.description).toBeTruthy();
    const fields = form.body.filter(({type}) => type !== 'markdown');
    expect(fields.length).toBeGreaterThan(0);
    const ids = fields.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    fields.forEach(({id, type, attributes}) => {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toBeTruthy();
    });
  });

  test('offers choices that are text, not yes and no of YAML', () => {
    const choices = form.body
      .filter(({type}) => type === 'dropdown')
      .flatMap(({attributes}) => attributes.options ?? []);
    choices.forEach((choice) => expect(typeof choice).toBe('string'));
  });
});

test('what the guide for contributors links to is there', () => {
  const text = readFileSync(path.join(process.cwd(), 'CONTRIBUTING.md'), 'utf8');
  const targets = [...text.matchAll(/\]\((?!#|https?:)([^)]+)\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !existsSync(path.join(process.cwd(), target)))).toEqual([]);
  const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
  const heads = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title!.toLowerCase().replace(/ /g, '-'));
  expect(anchors.filter((anchor) => !heads.includes(anchor))).toEqual([]);
});
