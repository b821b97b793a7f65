import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../setup/run-script.ts';
import { ownWorkflows, templateWorkflows } from '../setup/workflows.ts';

const text = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

const workflows = [...ownWorkflows, ...templateWorkflows];

describe.each(workflows)('$file', ({ file, source, events, permissions, jobs, steps }) => {
  const readsForeignCode = events.includes('pull_request') || events.includes('pull_request_target');
  const runsForeignCode = readsForeignCode && steps.some(({ run }) => run !== undefined);
  const answersForeignCode = events.includes('workflow_run');
  const commands = steps.flatMap((step) => step.run ?? []);
  const isOwn = file.startsWith('.github/');

  test('names every action by its commit', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.filter((name) => !/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40}$/.test(name))).toEqual([]);
    expect([...source.matchAll(/uses: \S+ # v\d+\.\d+\.\d+$/gm)]).toHaveLength(uses.length);
  });

  test('gives permissions only to jobs that name them', () => {
    expect(permissions).toEqual({});
    for (const job of jobs) expect(Object.keys(job.permissions)).not.toEqual([]);
  });

  test('stores no credentials in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('writes no value of an event into a command', () => {
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });

  test('installs packages only as the lock file names them, and downloads no programs', () => {
    const installs =
      /\bnpm (?:add|exec|i|install|update|x)\b|\bnpx (?!rolebook )|\b(?:curl|pip|pnpm|wget|yarn)\b/;
    expect(commands.filter((command) => installs.test(command))).toEqual([]);
  });

  test.runIf(runsForeignCode)(
    'has no secret and no token that may write if it runs the code of a pull request',
    () => {
      expect(events).not.toContain('pull_request_target');
      expect(source).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
      for (const job of jobs) expect(new Set(Object.values(job.permissions))).toEqual(new Set(['read']));
    },
  );

  test.runIf(readsForeignCode && !runsForeignCode)(
    'may only report findings if it reads the code of a pull request without running it',
    () => {
      expect(events).not.toContain('pull_request_target');
      const writes = jobs.flatMap(({ permissions: own }) =>
        Object.entries(own).filter(([, one]) => one === 'write'),
      );
      expect(writes).toEqual([['security-events', 'write']]);
      const actions = steps.map(({ uses = '' }) => uses.replace(/@.*/, ''));
      expect(actions.filter((name) => !/^(?:actions\/checkout$|github\/codeql-action\/)/.test(name))).toEqual(
        [],
      );
    },
  );

  test.runIf(answersForeignCode)('runs no code of the pull request if it may write', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['ref'])).toEqual([
      '${{ github.event.repository.default_branch }}',
    ]);
    // A cache or an artifact could hold files of the pull request. The command reads its only artifact in memory.
    expect(steps.flatMap(({ uses }) => uses?.split('@')[0] ?? [])).toEqual([
      'actions/checkout',
      'actions/setup-node',
    ]);
    expect(steps.flatMap((step) => Object.keys(step.with ?? {}))).not.toContain('cache');
    expect(commands).toEqual([
      isOwn ? 'npm ci --ignore-scripts' : 'npm ci',
      expect.stringMatching(
        /^npx rolebook comment difference\.md --run "\$RUN_ID"(?: --footer '[\w :]+\.')?$/,
      ),
    ]);
  });
});

describe('the check that a pull request must pass', () => {
  const check = ownWorkflows.find(({ file }) => file.endsWith('/check.yml'));
  const steps = check?.steps ?? [];

  test('always runs its jobs, without filters and conditions', () => {
    const { on, jobs } = z
      .object({ on: z.record(z.string(), z.unknown()), jobs: z.record(z.string(), z.looseObject({})) })
      .parse(load(check?.source ?? ''));
    expect(on['pull_request']).toBeNull();
    expect(Object.entries(jobs).map(([id, job]) => [id, job['if']])).toEqual([
      ['test', undefined],
      ['slow', undefined],
    ]);
  });

  test('runs only tests of the content for a change of content, and otherwise all', () => {
    const tests = steps.flatMap((step) => (/test/.test(step.run ?? '') ? [[step.run, step.if]] : []));
    expect(tests).toEqual([
      ['npm run test:content', "${{ steps.change.outputs.kind == 'content' }}"],
      ['npm test', "${{ steps.change.outputs.kind != 'content' }}"],
      ['npm run test:slow', "${{ steps.change.outputs.kind != 'content' }}"],
    ]);
    expect(steps.find((step) => step['id'] === 'change')?.run).toContain('.github/kind-of-change.sh');
  });
});

test('.nvmrc names the major version of the Node that npm installs', () => {
  const { devDependencies } = z
    .object({ devDependencies: z.object({ node: z.string() }) })
    .parse(JSON.parse(text('package.json')));
  expect(text('.nvmrc').trim()).toBe(devDependencies.node.split('.')[0]);
});
