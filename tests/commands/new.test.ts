import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent } from '../fixtures/faults/base-content.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';
import { hashFiles, linesOf } from '../setup/run-script.ts';

function run(script: string, dir: string, ...args: string[]): Promise<CommandResult> {
  return callCommand(script, args, { CONTENT_DIR: dir });
}

test('writes files that pass the check and the formatter, names the next steps, and adds the ids to the schemas', async () => {
  const dir = baseContent();
  await run('schemas', dir);
  const domain = await run('new', dir, 'domain', '--name', 'Data & Platforms');
  const skill = await run('new', dir, 'skill', '--name', 'C++', '--domain', 'data-platforms');
  const role = await run(
    'new',
    dir,
    'role',
    '--name',
    'Data "Core" Engineer',
    '--skills',
    'redis,c-plus-plus',
  );
  for (const { code, stderr } of [domain, skill, role])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(skill.stdout)[0]).toBe(join(dir, 'skills/data-platforms/c-plus-plus.yaml'));
  expect(skill.stdout).toMatch(/Next:[^]*c-plus-plus:[^]*proficiency:[^]*npx rolebook check/);
  expect(existsSync(join(dir, 'roles/data-core-engineer/requirements/data-platforms.yaml'))).toBe(true);
  const check = await run('check', dir, '--all');
  expect(check.code).toBe(0);
  expect(check.stderr).toContain('"redis" is still open');
  expect((await run('format', dir, '--check')).stderr).not.toMatch(/plus-plus|data-platforms|data-core/);
  expect((await run('schemas', dir, '--check')).stdout).toBe('schemas: up to date\n');
  expect(readFileSync(join(dir, '.schemas/ids.schema.json'), 'utf8')).toContain('"c-plus-plus"');
});

test('asks no questions without a terminal, but names missing options', async () => {
  const dir = baseContent();
  const before = hashFiles(dir);
  const { code, stdout, stderr } = await run('new', dir, 'skill');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/^--name is missing/),
    expect.stringMatching(/^--domain is missing/),
  ]);
  expect(hashFiles(dir)).toEqual(before);
});

test('refuses an unknown kind, and two kinds', async () => {
  const dir = baseContent();
  expect(await run('new', dir, 'skil', '--name', 'A')).toMatchObject({ code: 2, stdout: '' });
  expect(await run('new', dir, 'skill', 'role')).toMatchObject({ code: 2, stdout: '' });
});

test('refuses an id that is taken, and changes nothing', async () => {
  const dir = baseContent();
  await run('new', dir, 'family', '--name', 'Platform Teams');
  const before = hashFiles(dir);
  const { code, stdout, stderr } = await run('new', dir, 'family', '--name', 'Platform teams');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(join(dir, 'families/platform-teams.yaml'));
  expect(stderr).toContain('nothing was written');
  expect(hashFiles(dir)).toEqual(before);
});

test('refuses a part that would add a problem to content with problems, prints it, and changes nothing', async () => {
  const dir = baseContent();
  writeFileSync(
    join(dir, 'roles/platform-engineer/requirements/data.yaml'),
    'no-such-skill:\n  junior:\n    proficiency: working\n',
  );
  const before = hashFiles(dir);
  const copy = await run('new', dir, 'role', '--name', 'Copy', '--from', 'platform-engineer');
  expect({ code: copy.code, stdout: copy.stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(copy.stderr)).toEqual([
    expect.stringMatching(/roles\/copy\/requirements\/data\.yaml:\d+:\d+ {2}.*"no-such-skill"/),
    '1 new problem: nothing was written',
  ]);
  expect(hashFiles(dir)).toEqual(before);
  const family = await run('new', dir, 'family', '--name', 'Other');
  expect({ code: family.code, stderr: family.stderr }).toEqual({ code: 0, stderr: '' });
});
