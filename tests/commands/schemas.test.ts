import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent } from '../fixtures/faults/base-content.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';
import { hashFiles, linesOf } from '../setup/run-script.ts';

async function contentWithSchemas(): Promise<string> {
  const dir = baseContent();
  const { code } = await callCommand('schemas', [], { CONTENT_DIR: dir });
  expect(code).toBe(0);
  return dir;
}

test('writes the schemas, and nothing the second time', async () => {
  const dir = baseContent();
  const first = await callCommand('schemas', [], { CONTENT_DIR: dir });
  expect(linesOf(first.stdout)).toEqual(
    expect.arrayContaining([join(dir, '.schemas/role.schema.json'), 'schemas: 11 files written']),
  );
  const written = hashFiles(dir);
  const second = await callCommand('schemas', [], { CONTENT_DIR: dir });
  expect({ ...second, pid: 0 }).toEqual({ code: 0, stdout: 'schemas: up to date\n', stderr: '', pid: 0 });
  expect(hashFiles(dir)).toEqual(written);
  expect((await callCommand('check', [], { CONTENT_DIR: dir })).code).toBe(0);
});

test('--check lists outdated files and the command that updates them, and changes nothing', async () => {
  const dir = await contentWithSchemas();
  const role = join(dir, '.schemas/role.schema.json');
  writeFileSync(role, '{}');
  rmSync(join(dir, '.schemas/skill.schema.json'));
  const { code, stdout, stderr } = await callCommand('schemas', ['--check'], { CONTENT_DIR: dir });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const notice = ':1  notice: not up to date; "npx rolebook schemas" updates it';
  expect(linesOf(stdout)).toEqual([
    `${join(dir, '.schemas/skill.schema.json')}${notice}`,
    `${role}${notice}`,
    'schemas: 2 files not up to date',
  ]);
  expect(readFileSync(role, 'utf8')).toBe('{}');
});

test('--check ignores the ids, even in content with problems, and the check updates them', async () => {
  const dir = await contentWithSchemas();
  writeFileSync(join(dir, 'families/new.yaml'), 'name: [A');
  rmSync(join(dir, '.schemas/ids.schema.json'));
  const { code, stdout, stderr } = await callCommand('schemas', ['--check'], { CONTENT_DIR: dir });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'schemas: up to date\n', stderr: '' });
  expect((await callCommand('check', [], { CONTENT_DIR: dir })).code).toBe(1);
  const ids = join(dir, '.schemas/ids.schema.json');
  expect(readFileSync(ids, 'utf8')).toContain('"new"');
});

test('explains how to set another content directory if it does not exist', async () => {
  const dir = join(temporaryDir(), 'nowhere');
  const { code, stdout, stderr } = await callCommand('schemas', [], { CONTENT_DIR: dir });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/nowhere.*CONTENT_DIR/);
});
