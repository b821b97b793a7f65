import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent } from '../fixtures/faults/base-content.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';
import { hashFiles, linesOf } from '../setup/run-script.ts';

function run(script: string, dir: string, ...args: string[]): Promise<CommandResult> {
  return callCommand(script, args, { CONTENT_DIR: dir });
}

test('renames in every file, passes the check and the formatter, and adds the new id to the schemas', async () => {
  const dir = baseContent();
  await run('schemas', dir);
  writeFileSync(join(dir, 'skills/data/notes.txt'), 'of somebody');
  const skill = await run('rename', dir, 'skill', 'postgresql', 'postgres');
  expect(skill).toMatchObject({ code: 0, stderr: '' });
  expect(linesOf(skill.stdout)[0]).toBe('skill "postgresql" is now "postgres": 2 files changed');
  const domain = await run('rename', dir, 'domain', 'data', 'databases');
  expect(domain.stdout).toContain(`${join(dir, 'skills/data/notes.txt')} is not content, so it stays`);
  expect(await run('check', dir)).toMatchObject({ code: 0, stderr: '' });
  expect(await run('format', dir, '--check')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(dir, '.schemas/ids.schema.json'), 'utf8')).toContain('"postgres"');
  expect(readFileSync(join(dir, 'skills/databases/postgres.yaml'), 'utf8')).toContain(
    'former_ids: [postgresql]',
  );
});

test('moves a skill to another domain, passes the check and the formatter, and names the removed group', async () => {
  const dir = baseContent();
  const { code, stdout } = await run('move', dir, 'skill', 'postgresql', 'security');
  expect(code).toBe(0);
  expect(stdout).toContain('security has no group "storage"');
  expect(hashFiles(dir)).toHaveProperty(['skills/security/postgresql.yaml']);
  expect(await run('check', dir)).toMatchObject({ code: 0, stderr: '' });
  expect(await run('format', dir, '--check')).toMatchObject({ code: 0 });
});

test.each([
  ['rename', 2, ['skil', 'redis', 'a'], 'did you mean "skill"?'],
  ['rename', 2, ['skill', 'redis'], 'this command takes a kind, the id and the new id'],
  ['rename', 1, ['proficiency', 'working', 'none'], 'nothing was written'],
  ['move', 2, ['role', 'redis', 'data'], 'write "skill"'],
])(
  '%s exits with code %i for %j, prints a message, and changes nothing',
  async (script, code, args, message) => {
    const dir = baseContent();
    const before = hashFiles(dir);
    const result = await run(script, dir, ...args);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(hashFiles(dir)).toEqual(before);
  },
);

test('refuses content with problems, prints them, and changes nothing', async () => {
  const dir = baseContent();
  writeFileSync(join(dir, 'families/new.yaml'), 'name: [A');
  const before = hashFiles(dir);
  const { code, stderr } = await run('rename', dir, 'skill', 'redis', 'a');
  expect(code).toBe(1);
  expect(linesOf(stderr)).toEqual([
    expect.stringContaining(join(dir, 'families/new.yaml')),
    'the content has 1 problem: fix it first; nothing was written',
  ]);
  expect(hashFiles(dir)).toEqual(before);
});
