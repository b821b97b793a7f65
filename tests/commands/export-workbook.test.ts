import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellsOfFile } from '../fixtures/open-one.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand } from '../setup/call-command.ts';

const small = { CONTENT_DIR: 'tests/fixtures/small' };

describe('npx rolebook export', () => {
  test('writes the same cells as CSV and as a workbook, for all or for the named roles', async () => {
    const dir = temporaryDir();
    for (const role of [[], ['--role', 'maker']]) {
      const [csv, xlsx] = [join(dir, 'out.csv'), join(dir, 'out.xlsx')];
      await callCommand('export', ['--format', 'csv', '--out', csv, ...role], small);
      expect(await callCommand('export', ['--format', 'xlsx', '--out', xlsx, ...role], small)).toMatchObject({
        code: 0,
        stdout: `export: ${xlsx}\n`,
        stderr: '',
      });
      const cells = await cellsOfFile(readFileSync(xlsx));
      expect(cells.length).toBeGreaterThan(1);
      expect(cells).toEqual(await cellsOfFile(readFileSync(csv)));
    }
  });

  test('begins CSV with a byte-order mark on request, which an import skips', async () => {
    const dir = temporaryDir();
    cpSync(join(import.meta.dirname, '../fixtures/small'), dir, { recursive: true });
    const [plain, marked] = [join(dir, 'plain.csv'), join(dir, 'marked.csv')];
    await callCommand('export', ['--format', 'csv', '--out', plain], small);
    await callCommand('export', ['--format', 'csv', '--bom', '--out', marked], small);
    expect(readFileSync(marked, 'utf8')).toBe(`\ufeff${readFileSync(plain, 'utf8')}`);
    const { stdout } = await callCommand('export', ['--format', 'csv', '--bom'], small);
    expect(stdout.startsWith('\ufeffrole,level')).toBe(true);
    expect((await callCommand('import', [marked, '--to', dir])).stdout).toContain('nothing to change');
  });

  test.each<[string, string[], string]>([
    ['a workbook for the terminal', ['--format', 'xlsx'], 'name a file, such as --out framework.xlsx'],
    ['a mark for a workbook', ['--format', 'xlsx', '--bom', '--out'], '--bom is only for CSV'],
    ['a mark for JSON', ['--format', 'json', '--bom', '--out'], '--bom is only for CSV'],
    ['a role that is not there', ['--format', 'xlsx', '--role', 'makers', '--out'], 'did you mean "maker"'],
  ])('exits with code 2 and writes nothing if it is called with %s', async (_name, args, message) => {
    const out = join(temporaryDir(), 'out.xlsx');
    const { code, stdout, stderr } = await callCommand(
      'export',
      args.at(-1) === '--out' ? [...args, out] : args,
      small,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(out)).toBe(false);
  });
});
