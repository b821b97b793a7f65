import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeBase, writeFault } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';
import { headlinesOf } from '../setup/headlines.ts';
import { linesOf } from '../setup/run-script.ts';

const TEXT = 'Moves the cache of one service to a cluster, and rehearses the failover with the team.';

/** Valid content with findings: texts that repeat each other, and a vague one. */
const WRITING = {
  'skills/data/redis.yaml': `name: Redis\nreviewed: 2025-06-01\ndescriptors:\n  working: ${TEXT}\n`,
  'skills/data/postgresql.yaml': `name: PostgreSQL\nreviewed: 2026-06-01\ndescriptors:\n  working: ${TEXT}\n  advanced: Tunes various queries of a service until none of them reads a whole table.\n`,
  'skills/security/secrets.yaml':
    'name: Secrets\nreviewed: 2026-06-01\ndescriptors:\n  working: Moves a password out of the code into the vault, and rotates it afterwards.\n',
};

interface Linted extends CommandResult {
  dir: string;
}

/** Runs the command on that content. Calls name rules, since others would find the short texts of the base. */
function lint(...args: string[]): Promise<Linted> {
  return lintWith('', ...args);
}

/** Runs the command on that content with lines at the end of site.yaml. */
async function lintWith(settings: string, ...args: string[]): Promise<Linted> {
  const dir = temporaryDir();
  writeBase(dir);
  writeFault(dir, { name: '', file: 'site.yaml', add: settings, says: '' });
  const files = temporaryDir(WRITING);
  cpSync(files, dir, { recursive: true });
  return { ...(await callCommand('lint', args, { CONTENT_DIR: dir })), dir };
}

test('prints warnings with their rules and related places, and exits with code 0', async () => {
  const { code, stdout, stderr, dir } = await lint('--rule', 'near-duplicate,vague');
  const [redis, postgresql] = [join(dir, 'skills/data/redis.yaml'), join(dir, 'skills/data/postgresql.yaml')];
  const advice = 'say what differs, or leave this text out: except for names, it is the same as';
  expect(headlinesOf(stderr)).toEqual([
    `${postgresql}:4:12  warning: ${advice} ${redis}:4 (near-duplicate)`,
    `${postgresql}:5:13  warning: "various" fits any skill: name them, or leave the word out (vague)`,
    `${redis}:4:12  warning: ${advice} ${postgresql}:4 (near-duplicate)`,
  ]);
  expect(code).toBe(0);
  expect(linesOf(stdout)).toEqual([
    expect.stringMatching(/^writing: \d+ texts read, 3 findings: near-duplicate 2, vague 1$/),
  ]);
});

test('shows the line of each finding, and a link to the documentation on texts', async () => {
  const { stderr } = await lint('--rule', 'vague');
  expect(linesOf(stderr).slice(1)).toEqual([
    expect.stringMatching(/^ {2}4 \| {3}working: Moves/),
    expect.stringMatching(/^ {2}5 \| {3}advanced: Tunes various/),
    expect.stringMatching(/^ {4}\| {13}\^$/),
    '  see CONTRIBUTING.md#content',
  ]);
});

test('reports in one line that there are no findings', async () => {
  const { code, stdout, stderr } = await lint('--rule', 'insecure-resource');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^writing: \d+ texts read, no findings\n$/);
});

test.each([
  [['--strict'], 1, 3, 0],
  [['--error', 'vague'], 1, 1, 2],
  [['--error', 'vague,near-duplicate'], 1, 3, 0],
  [['--error', 'voice'], 0, 0, 3],
])('%j exits with code %i and reports %i errors and %i warnings', async (args, code, errors, warned) => {
  const result = await lint('--rule', 'near-duplicate', '--rule', 'vague', '--format', 'json', ...args);
  const parsed: unknown = JSON.parse(result.stdout);
  expect(result.code).toBe(code);
  expect(parsed).toMatchObject({
    version: 1,
    ok: code === 0,
    counts: { errors, warnings: warned, rules: { 'near-duplicate': 2, vague: 1 } },
  });
});

const OFF = 'lint: { off: [near-duplicate, length, voice, story, same-ask, scope, mannered, one-company] }\n';

test.each([
  ['does not apply rules that site.yaml silences', [], { vague: 1 }],
  ['applies a silenced rule given with --rule', ['--rule', 'near-duplicate'], { 'near-duplicate': 2 }],
  [
    'applies a silenced rule given with --error beside the others',
    ['--error', 'near-duplicate'],
    { vague: 1, 'near-duplicate': 2 },
  ],
])('%s', async (_, args, found) => {
  const { stdout } = await lintWith(OFF, '--format', 'json', '--today', '2026-05-01', ...args);
  const { counts } = z
    .object({ counts: z.object({ rules: z.record(z.string(), z.number()) }) })
    .parse(JSON.parse(stdout));
  expect(Object.fromEntries(Object.entries(counts.rules).filter(([, count]) => count > 0))).toEqual(found);
  if (args.length === 0) expect(Object.keys(counts.rules)).not.toContain('length');
});

test('finds equal levels and stories, one line per place', async () => {
  const dir = temporaryDir();
  writeBase(dir);
  const file = 'roles/platform-engineer/requirements/data.yaml';
  const add = '  senior:\n    proficiency: working\n';
  const edit = ['Reads the schema of one service.', 'Repairs the schema that a release had broken.'] as const;
  writeFault(dir, { name: '', file, add, edit, says: '' });
  const { code, stderr } = await callCommand('lint', ['--rule', 'same-ask,story'], {
    CONTENT_DIR: dir,
  });
  expect(code).toBe(0);
  expect(headlinesOf(stderr)).toEqual([
    expect.stringMatching(
      /data\.yaml:4:14 {2}warning: the text reads as a story, .*"had broken" describes a single event.* \(story\)$/,
    ),
    expect.stringMatching(
      /data\.yaml:11:3 {2}warning: the level requires the same as middle: .* \(same-ask\)$/,
    ),
  ]);
});

test.each([
  ['2026-05-31', 0],
  ['2026-06-01', 1],
  ['2027-06-01', 3],
])('on %s, finds %i due reviews', async (today, due) => {
  const { stdout } = await lint('--rule', 'review-due', '--today', today, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ counts: { rules: { 'review-due': due } } });
});

test('prints annotations for GitHub, titled with the rule', async () => {
  const { stdout } = await lint('--rule', 'vague', '--format', 'github');
  expect(linesOf(stdout)).toEqual([
    expect.stringMatching(
      /^::warning file=.*postgresql\.yaml,line=5,col=13,title=vague::"various" fits any skill/,
    ),
    expect.stringMatching(/^writing: /),
  ]);
});

test('refuses content that does not pass the check, and shows its problems', async () => {
  const dir = temporaryDir({ 'site.yaml': 'name: [' });
  const { code, stdout, stderr } = await callCommand('lint', [], { CONTENT_DIR: dir });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(headlinesOf(stderr).at(-1)).toMatch(/^content: 2 problems: fix these first/);
});

describe('refuses', () => {
  test.each([
    [['--rule', 'vage'], '--rule: no rule is called "vage"; did you mean "vague"?'],
    [['--error', 'spelling'], '--error: no rule is called "spelling"; known here: near-duplicate, length'],
    [['--rule', ''], '--rule: no rule is called ""'],
    [['--today', '23.11.2026'], '--today is "23.11.2026": write year-month-day, such as 2026-11-23'],
    [['--today', '2026-02-30'], '--today is "2026-02-30"'],
    [['--format', 'xml'], '--format is "xml"; known here: text, json, github'],
  ])('%j, and says why', async (args, message) => {
    const { code, stdout, stderr } = await lint(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
