import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_MARKER, LAST_MARKER } from '../../scripts/lib/codeowners/marked-part.ts';
import { baseContent } from '../fixtures/faults/base-content.ts';
import { writeBase } from '../fixtures/faults/write-fault.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';
import { linesOf } from '../setup/run-script.ts';

const MARKERS = [FIRST_MARKER, LAST_MARKER];

const LINES = [
  'domains/data.yaml @octocat',
  'skills/data/ @octocat',
  'roles/*/requirements/data.yaml @octocat',
  'skills/data/postgresql.yaml @octocat',
];

/** Creates a repository with content in a folder and, if given, a CODEOWNERS file. */
function repository(folder: string, codeowners?: string): { file: string; content: string } {
  const dir = temporaryDir();
  const content = join(dir, folder);
  mkdirSync(content, { recursive: true });
  writeBase(content);
  execFileSync('git', ['init', '--quiet'], { cwd: dir });
  const file = join(dir, '.github/CODEOWNERS');
  if (codeowners !== undefined) {
    mkdirSync(join(dir, '.github'));
    writeFileSync(file, codeowners);
  }
  return { file, content };
}

function run(content: string, ...args: string[]): Promise<CommandResult> {
  return callCommand('codeowners', args, { CONTENT_DIR: content });
}

test('writes owners between the markers, and nothing the second time', async () => {
  const around = (lines: string[]): string =>
    ['* @all', FIRST_MARKER, ...lines, LAST_MARKER, '/content/guides/ @all', ''].join('\n');
  const { file, content } = repository('content', around(['/gone @nobody']));
  const check = await run(content, '--check');
  expect({ code: check.code, stderr: check.stderr }).toEqual({ code: 0, stderr: '' });
  expect(check.stdout).toMatch(
    /CODEOWNERS:1 {2}notice: not up to date; "npx rolebook codeowners" updates it\n$/,
  );
  expect(readFileSync(file, 'utf8')).toContain('/gone @nobody');

  const written = await run(content);
  expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 0, stderr: '' });
  expect(written.stdout).toMatch(/CODEOWNERS: 4 lines written\n$/);
  const text = around(LINES.map((line) => `/content/${line}`));
  expect(readFileSync(file, 'utf8')).toBe(text);

  for (const args of [[], ['--check']]) {
    const again = await run(content, ...args);
    expect(again).toMatchObject({ code: 0, stdout: 'codeowners: up to date, 4 lines\n', stderr: '' });
  }
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('creates a missing file, with the paths of content in any folder', async () => {
  const { file, content } = repository('our/careers');
  expect((await run(content)).code).toBe(0);
  expect(readFileSync(file, 'utf8').match(/^\/.*$/gm)).toEqual(LINES.map((line) => `/our/careers/${line}`));
});

test('--check gives a notice if the file has no place for owners, or if there is no repository', async () => {
  const { content } = repository('content', '* @all');
  expect(await run(content, '--check')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^codeowners: notice: .*add these two lines/),
  });
  const alone = baseContent();
  expect(await run(alone, '--check')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^codeowners: notice: .*not in a Git repository/),
  });
});

test('--check gives no notice if there are no owners and there is no file', async () => {
  const { file, content } = repository('content');
  for (const part of ['domains/data.yaml', 'skills/data/postgresql.yaml']) {
    const text = readFileSync(join(content, part), 'utf8');
    writeFileSync(join(content, part), text.replace(/^owner:.*\n/m, ''));
  }
  expect(await run(content, '--check')).toMatchObject({
    code: 0,
    stdout: 'codeowners: up to date, 0 lines\n',
  });
  expect(existsSync(file)).toBe(false);
});

test('keeps the line endings of Windows', async () => {
  const { file, content } = repository('content', ['* @all', ...MARKERS, ''].join('\r\n'));
  expect((await run(content)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/^(?:[^\r\n]*\r\n){7}$/);
  expect((await run(content, '--check')).code).toBe(0);
});

test.each([
  ['damaged markers', FIRST_MARKER],
  ['these two lines', '* @all'],
])('names %s if the file does not have them, and leaves it unchanged', async (message, text) => {
  const { file, content } = repository('content', text);
  const { code, stdout, stderr } = await run(content);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('refuses to write a file that is too large for GitHub', async () => {
  const above = Array.from(
    { length: 110_000 },
    (_, index) => `/folder-${String(index)}/ @example/maintainers`,
  );
  const text = [...above, ...MARKERS, ''].join('\n');
  const { file, content } = repository('content', text);
  const { code, stderr } = await run(content);
  expect(code).toBe(1);
  expect(stderr).toMatch(/would be \d\.\d MB.*nothing was written/);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('refuses content with problems, content outside a repository, and a missing directory', async () => {
  const { content } = repository('content', MARKERS.join('\n'));
  writeFileSync(join(content, 'domains/data.yaml'), 'name: [');
  const broken = await run(content);
  expect(broken.code).toBe(1);
  expect(linesOf(broken.stderr)[0]).toMatch(/domains\/data\.yaml:1:\d+ {2}/);

  const alone = baseContent();
  expect(await run(alone)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/not in a Git repository/),
  });
  expect(await run(join(alone, 'nowhere'))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/CONTENT_DIR/),
  });
});
