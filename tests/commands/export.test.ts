import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBase } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';
import { hashFiles } from '../setup/run-script.ts';

describe('npx rolebook export', () => {
  test('writes CSV whose import changes nothing in the same content', async () => {
    const dir = temporaryDir();
    writeBase(dir);
    const out = join(temporaryDir(), 'out.csv');
    expect(
      await callCommand('export', ['--format', 'csv', '--out', out], { CONTENT_DIR: dir }),
    ).toMatchObject({
      code: 0,
      stderr: '',
    });
    const before = hashFiles(dir);
    expect((await callCommand('import', [out, '--to', dir])).stdout).toContain('nothing to change');
    expect(hashFiles(dir)).toEqual(before);
  });

  test.each(['text-only', 'tracks'])(
    'writes CSV of the fixture %s whose import changes nothing',
    async (name) => {
      const dir = temporaryDir();
      cpSync(join(import.meta.dirname, '../fixtures', name), dir, { recursive: true });
      const out = join(temporaryDir(), 'out.csv');
      await callCommand('export', ['--format', 'csv', '--out', out], { CONTENT_DIR: dir });
      const before = hashFiles(dir);
      expect((await callCommand('import', [out, '--to', dir])).stdout).toContain('nothing to change');
      expect(hashFiles(dir)).toEqual(before);
    },
  );

  test('prints the named roles to standard output without --out', async () => {
    const dir = temporaryDir();
    writeBase(dir);
    const { stdout } = await callCommand('export', ['--format', 'json', '--role', 'platform-engineer'], {
      CONTENT_DIR: dir,
    });
    const data = Object(JSON.parse(stdout));
    expect(Object.keys(data.roles)).toEqual(['platform-engineer']);
  });

  test.each<[string, string[], RegExp]>([
    ['no format', [], /--format csv, --format json or --format xlsx/],
    ['another format', ['--format', 'xls'], /there is no format "xls"/],
    ['an unknown role', ['--format', 'csv', '--role', 'makers'], /did you mean "maker"/],
  ])('exits with code 2 for a call with %s', async (_name, args, message) => {
    expect(await callCommand('export', args, { CONTENT_DIR: 'tests/fixtures/small' })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    });
  });

  test('reports a file that cannot be written', async () => {
    const dir = temporaryDir();
    writeBase(dir);
    const out = join(temporaryDir(), 'no/such/dir.csv');
    const call = ['--format', 'csv', '--out', out];
    const { code, stderr } = await callCommand('export', call, { CONTENT_DIR: dir });
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be written');
  });
});
