import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { baseContent } from '../fixtures/faults/base-content.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { htmlRules } from '../setup/html-rules.ts';
import { parsePage } from '../setup/parse-page.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';
import { linesOf } from '../setup/run-script.ts';

const CELLS = 'roles/platform-engineer/requirements/data.yaml';

/** Runs Git in a directory without the machine's settings. */
function git(dir: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', [...identity, ...args], {
    cwd: dir,
    stdio: 'ignore',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
}

/** Creates a repository whose only commit is a small content directory without problems. */
function contentRepository(): string {
  const dir = baseContent();
  git(dir, 'init', '--quiet', '--initial-branch', 'main');
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'Begin');
  return dir;
}

function rewrite(dir: string, file: string, text: string, other: string): void {
  const before = readFileSync(join(dir, file), 'utf8');
  expect(before).toContain(text);
  writeFileSync(join(dir, file), before.replace(text, other));
}

function diff(dir: string, ...args: string[]): Promise<CommandResult> {
  return callCommand('diff', args, { CONTENT_DIR: dir });
}

test('reports in one sentence that nothing changed', async () => {
  const { code, stdout, stderr } = await diff(contentRepository(), 'main');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Nothing in the catalogue changed between `main` \(\w{7}\) and the files on disk\.\n$/,
  );
});

test('shows the changes of the files on disk as Markdown', async () => {
  const dir = contentRepository();
  rewrite(dir, CELLS, 'mandatory: true', 'mandatory: false');
  const { code, stdout, stderr } = await diff(dir, 'HEAD');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('- **PostgreSQL, Middle**: **no longer mandatory** (Working)');
});

test('compares two commits, regardless of the files on disk, and writes JSON to a file', async () => {
  const dir = contentRepository();
  rewrite(dir, CELLS, 'proficiency: awareness', 'proficiency: working');
  git(dir, 'commit', '--quiet', '--all', '--message', 'Deeper');
  rewrite(dir, CELLS, 'proficiency: working', 'proficiency: no-such-thing');
  const out = join(temporaryDir(), 'diff.json');
  const { code, stdout, stderr } = await diff(dir, 'HEAD~1', 'main', '--format', 'json', '--out', out);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `diff: written to ${out}\n`, stderr: '' });
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    version: 1,
    before: { revision: 'HEAD~1' },
    after: { revision: 'main' },
    requirements: [{ after: { id: 'platform-engineer/postgresql/junior' }, direction: 'deeper' }],
  });
});

test('writes a page of the changed rows, which the Markdown mentions', async () => {
  const dir = contentRepository();
  rewrite(dir, CELLS, 'proficiency: awareness', 'proficiency: working');
  const html = join(temporaryDir(), 'preview.html');
  const { code, stdout, stderr } = await diff(dir, 'HEAD', '--html', html);
  expect({ code, stderr }).toEqual({ code: 0, stderr: `diff: written to ${html}\n` });
  expect(stdout).toContain('- **PostgreSQL, Junior**: Awareness → Working (deeper)');
  const page = readFileSync(html, 'utf8');
  expect(parsePage(page).querySelector('article h5')?.textContent).toBe(
    'Junior: Awareness → Working (deeper)',
  );
  const { results } = await new HtmlValidate(new StaticConfigLoader(htmlRules)).validateString(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
});

test('counts the changes left out of the Markdown, and refers to the page for them', async () => {
  const dir = contentRepository();
  const ids = Array.from({ length: 60 }, (_, index) => `skill-${String(index)}`);
  for (const id of ids) {
    writeFileSync(
      join(dir, `skills/data/${id}.yaml`),
      `name: ${id}\nsummary: ${'Keeps a word. '.repeat(20)}\n`,
    );
  }
  const html = join(temporaryDir(), 'preview.html');
  const { stdout } = await diff(dir, 'HEAD', '--limit', '10000', '--html', html);
  expect(stdout.length).toBeLessThanOrEqual(10_000);
  expect(stdout).toMatch(
    /\*\*\d+ changes left out here\*\*.*\n\n- Skills: \d+ changes\n\nAll changes: `preview\.html`\n$/,
  );
  const page = readFileSync(html, 'utf8');
  expect(ids.filter((id) => !page.includes(`<strong>${id}</strong>`))).toEqual([]);
});

test('compares with the merge base on request', async () => {
  const dir = contentRepository();
  git(dir, 'checkout', '--quiet', '-b', 'topic');
  rewrite(dir, CELLS, 'proficiency: awareness', 'proficiency: working');
  git(dir, 'commit', '--quiet', '--all', '--message', 'Deeper');
  git(dir, 'checkout', '--quiet', 'main');
  rewrite(dir, 'site.yaml', 'name: ', 'name: Other ');
  git(dir, 'commit', '--quiet', '--all', '--message', 'Rename');
  const { stdout } = await diff(dir, 'main', 'topic', '--merge-base');
  expect(stdout).toContain('1 requirement changed. This affects');
  expect(stdout).not.toContain('site');
});

test('prints every problem of a revision with its name, and what to do', async () => {
  const dir = contentRepository();
  rewrite(dir, CELLS, 'proficiency: awareness', 'proficiency: no-such-thing');
  git(dir, 'commit', '--quiet', '--all', '--message', 'Break');
  const { code, stdout, stderr } = await diff(dir, 'main', 'HEAD~1');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/^main:\S+data\.yaml:3:18 {2}no proficiency has the id "no-such-thing"/),
    'main: 1 problem',
    expect.stringMatching(/^only content without problems can be compared/),
  ]);
});

describe('explains in one line', () => {
  test.each([
    ['a revision that does not exist', ['nope'], 1, /^there is no revision "nope"/],
    ['a file that cannot be written', ['HEAD', '--out', '/no/such/folder/x'], 1, /cannot be written/],
    ['a page that cannot be written', ['HEAD', '--html', '/no/such/folder/x'], 1, /cannot be written/],
    [
      'a limit too low for a summary',
      ['HEAD', '--limit', '9999'],
      2,
      /^--limit is "9999": .* at least 10000/,
    ],
    ['a format that does not exist', ['HEAD', '--format', 'xml'], 2, /--format markdown or --format json/],
    ['a limit that is not a number', ['HEAD', '--limit', 'much'], 2, /^--limit is "much": write a number/],
  ])('%s', async (_, args, expected, message) => {
    const { code, stdout, stderr } = await diff(contentRepository(), ...args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(message)]);
  });

  test('content outside a repository', async () => {
    const dir = baseContent();
    const { code, stderr } = await diff(dir, 'HEAD');
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringContaining('is not in a Git repository: set CONTENT_DIR')]);
  });
});

test('explains a call without a revision', async () => {
  const { code, stdout, stderr } = await diff(contentRepository());
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('this command takes one or two revisions');
});
