import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { ODD_COUNTS, ODD_SCALE, oddFramework } from '../../fixtures/odd-framework.ts';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';
import { callCommand } from '../../setup/call-command.ts';
import { hashFiles, linesOf } from '../../setup/run-script.ts';

const head = 'role,level,skill,proficiency,expects\n';
const good = `${head}Baker,Junior,Bread,Working,Bakes it.\nBaker,Senior,Bread,Expert,\n`;

describe('npx rolebook import', () => {
  test('writes content that passes the check, and changes nothing the second time', async () => {
    const dir = temporaryDir({ 'a.csv': good });
    const [file, to] = [join(dir, 'a.csv'), join(dir, 'new/content')];
    const first = await callCommand('import', [file, '--to', to]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^domain: 1 skill without one.*\nimport: 2 rows, 1 role, 1 skill\nstill missing: .*no descriptors.*\n.*7 files added, 0 changed, 0 removed\n$/,
    );
    expect((await callCommand('check', [], { CONTENT_DIR: to })).code).toBe(0);
    const before = hashFiles(to);
    expect((await callCommand('import', [file, '--to', to])).stdout).toContain('nothing to change');
    expect(hashFiles(to)).toEqual(before);
  });

  test('prints every fault with its line, and writes nothing', async () => {
    const dir = temporaryDir({ 'a.csv': `${good}Baker,,,Best,\n` });
    const { code, stdout, stderr } = await callCommand('import', [
      join(dir, 'a.csv'),
      '--to',
      join(dir, 'to'),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/a\.csv:4:1 {2}the file names 1 unknown proficiency: "Best"/),
      expect.stringMatching(/a\.csv:4:1 {2}"skill" is empty/),
      'import: 2 faults, nothing was written',
    ]);
    expect(readdirSync(dir)).toEqual(['a.csv']);
  });

  test('reads a framework with other headers, another scale and 201 level names, and gives it the same ids again', async () => {
    const dir = temporaryDir({ 'odd.csv': oddFramework() });
    const to = join(dir, 'to');
    const call = [join(dir, 'odd.csv'), '--to', to, '--scale', ODD_SCALE, '--map', 'role=Role name'];
    const { code, stdout } = await callCommand('import', call);
    expect(code).toBe(0);
    expect(stdout).toContain(`${formatNumber(ODD_COUNTS.rows)} rows, ${String(ODD_COUNTS.roles)} roles`);
    const read = readCatalogue(directorySource(to));
    const names = read.ok ? read.catalogue.roles.flatMap(({ levels }) => levels.map(({ name }) => name)) : [];
    expect(new Set(names).size).toBe(ODD_COUNTS.levels);
    expect((await callCommand('import', call)).stdout).toContain('nothing to change');
  });

  test('makes a scale of one step if a file has a single proficiency, and reports it', async () => {
    const csv = `${head}Dev,Junior,Writing,Meets,Writes a short note.\nDev,Senior,Writing,Meets,Decides how all write.\n`;
    const dir = temporaryDir({ 'a.csv': csv, 'b.csv': csv.replaceAll('Meets', '') });
    const withScale = await callCommand('import', [join(dir, 'a.csv'), '--to', join(dir, 'a')]);
    expect(withScale).toMatchObject({ code: 0, stdout: expect.stringMatching(/^scale: one step, "Meets"/) });
    const without = await callCommand('import', [join(dir, 'b.csv'), '--to', join(dir, 'b')]);
    expect(without).toMatchObject({ code: 0, stdout: expect.stringMatching(/^domain: .*\nimport: 2 rows/) });
    expect([existsSync(join(dir, 'a/scale.yaml')), existsSync(join(dir, 'b/scale.yaml'))]).toEqual([
      true,
      false,
    ]);
    expect((await callCommand('check', [], { CONTENT_DIR: join(dir, 'b') })).code).toBe(0);
  });

  test('names the row of the file that would cause a problem in the content', async () => {
    const csv = 'role,level,skill,expects,alternatives\nDev,Junior,AWS,Builds on AWS.,Azure\n';
    const dir = temporaryDir({ 'a.csv': csv });
    const { code, stderr } = await callCommand('import', [join(dir, 'a.csv'), '--to', join(dir, 'to')]);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/a\.csv:2:1 {2}expects: .*leave "AWS" out of the text/),
      'import: 1 fault, nothing was written',
    ]);
    expect(existsSync(join(dir, 'to'))).toBe(false);
  });

  test('joins faults with the same message, and names their first lines', async () => {
    const dir = temporaryDir({ 'a.csv': `${good}${'Baker,,,Working,\n'.repeat(4)}` });
    const { stderr } = await callCommand('import', [join(dir, 'a.csv'), '--to', join(dir, 'to')]);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/a\.csv:4:1 {2}"skill" is empty: .* \(lines 4, 5, 6 and 1 more\)$/),
      'import: 4 faults, nothing was written',
    ]);
  });

  test('reports how it interpreted several tables', async () => {
    const dir = temporaryDir({
      'backend.csv': 'skill,Junior,Senior\nGit,1,\n',
      'skills.csv': 'skill,domain,1,2\nGit,Tools,Commits.,Rebases.\n',
    });
    const call = [...['backend.csv', 'skills.csv'].map((file) => join(dir, file)), '--to', join(dir, 'to')];
    const { code, stdout } = await callCommand('import', [
      ...call,
      '--role',
      'Backend',
      '--scale',
      '1=Able,2=Expert',
    ]);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual([
      expect.stringMatching(/^levels: the columns "Junior", "Senior" of .*backend\.csv$/),
      expect.stringMatching(/^texts of steps: the columns "1", "2" of .*skills\.csv$/),
      'cells: 1 read, 1 left out since nothing is required there (1 blank)',
      'import: 2 rows, 1 role, 1 skill',
      expect.stringMatching(/7 files added/),
    ]);
  });

  test('reports changes without writing them with --dry-run', async () => {
    const dir = temporaryDir({ 'a.csv': good });
    const { code, stdout } = await callCommand('import', [
      join(dir, 'a.csv'),
      '--to',
      join(dir, 'to'),
      '--dry-run',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('7 files would be added');
    expect(existsSync(join(dir, 'to'))).toBe(false);
  });

  test('refuses a directory with other files, or content with problems', async () => {
    const dir = temporaryDir({ 'a.csv': good, 'other/notes.txt': 'x', 'broken/scale.yaml': 'x' });
    const file = join(dir, 'a.csv');
    const other = await callCommand('import', [file, '--to', join(dir, 'other')]);
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not empty but has no content'),
    });
    const broken = await callCommand('import', [file, '--to', join(dir, 'broken')]);
    expect(broken).toMatchObject({ code: 1, stderr: expect.stringContaining('fix them before the import') });
    expect(readdirSync(join(dir, 'other'))).toEqual(['notes.txt']);
  });

  test.each<[string, string[], RegExp]>([
    ['no file', [], /this command takes the files to import/],
    [
      'another meaning of columns',
      ['a.csv', '--to', 'x', '--columns', 'level'],
      /--columns cannot be "level"; did you mean "levels"/,
    ],
    [
      'levels that repeat',
      ['a.csv', '--to', 'x', '--levels', 'Junior,junior'],
      /--levels must name each level once/,
    ],
    ['a role without a name', ['a.csv', '--to', 'x', '--role', ' '], /--role "Backend Engineer"/],
    ['no directory', ['a.csv'], /--to DIR/],
    ['a mapping without a header', ['a.csv', '--to', 'x', '--map', 'role'], /--map role="Role name"/],
    [
      'a mapping to an unknown column',
      ['a.csv', '--to', 'x', '--map', 'roll=R'],
      /no column "roll"; did you mean "role"/,
    ],
    ['a scale that is not a list', ['a.csv', '--to', 'x', '--scale', 'A"b",C'], /write it as --scale/],
    ['an unknown option', ['a.csv', '--too', 'x'], /--too/],
  ])('exits with code 2 for a call with %s', async (_name, args, message) => {
    const { code, stderr } = await callCommand('import', args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('names a file that cannot be read', async () => {
    const { code, stderr } = await callCommand('import', ['nowhere.csv', '--to', join(temporaryDir(), 'x')]);
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 1, lines: 1 });
    expect(stderr).toContain('nowhere.csv cannot be read');
  });
});
