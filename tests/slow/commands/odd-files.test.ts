import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeMarker } from '../../../scripts/lib/output/output-marker.ts';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';
import { hashFiles, projectRoot, runScript } from '../../setup/run-script.ts';

const SKILL = 'skills/craft/joinery.yaml';
const isLinux = process.platform === 'linux';
/** Whether the tests run as root, who may read every file. */
const isRoot = process.getuid?.() === 0;

/** Returns a copy of the smallest content after a change of its files. */
function contentWith(change: (file: (name: string) => string) => void): string {
  const dir = join(temporaryDir(), 'content');
  cpSync(join(projectRoot, 'tests/fixtures/small'), dir, { recursive: true });
  change((name) => join(dir, name));
  return dir;
}

const named = (name: string): string => `name: ${name}\n`;

/** Returns the exit code and the problems, without warnings, of `npx rolebook check`. */
async function check(dir: string): Promise<{ code: number | null; problems: string[] }> {
  const { code, stderr } = await runScript('check', [], { CONTENT_DIR: dir });
  expect(stderr).not.toMatch(/^\s+at /m);
  const lines = stderr.split('\n').filter((line) => /:\d+:\d+ {2}/.test(line) && !line.includes('warning:'));
  return { code, problems: lines.map((line) => line.slice(line.indexOf('content/') + 'content/'.length)) };
}

describe('the check prints one clear problem about', () => {
  test.each<[string, string, (file: (name: string) => string) => void]>([
    [
      'a file in UTF-16',
      `${SKILL}:1:1  the file is not UTF-8`,
      (file) => writeFileSync(file(SKILL), Buffer.from(`\ufeff${named('Joinery')}`, 'utf16le')),
    ],
    [
      'a file of 10 MB',
      `${SKILL}:1:1  the file is larger than 5 MB`,
      (file) => writeFileSync(file(SKILL), named('x'.repeat(10_000_000))),
    ],
    [
      'a line of 10,000 characters',
      `${SKILL}:1:7  name: this is longer than 300 characters`,
      (file) => writeFileSync(file(SKILL), named('x'.repeat(10_000))),
    ],
    [
      'a text of 30,000 characters',
      `${SKILL}:2:10  summary: this is longer than 20,000 characters`,
      (file) => writeFileSync(file(SKILL), `${named('Joinery')}summary: ${'word '.repeat(6000)}\n`),
    ],
    [
      'a link to itself',
      'families/loop.yaml:1:1  the file cannot be read (ELOOP',
      (file) => {
        mkdirSync(file('families'));
        symlinkSync('loop.yaml', file('families/loop.yaml'));
      },
    ],
    [
      'a link to nowhere',
      'families/gone.yaml:1:1  the file cannot be read (ENOENT',
      (file) => {
        mkdirSync(file('families'));
        symlinkSync('/no/such/file', file('families/gone.yaml'));
      },
    ],
    [
      'a link to the folder in which it lies',
      'roles/around:1:1  links to folders are not followed',
      (file) => symlinkSync('.', file('roles/around')),
    ],
  ])('%s', async (_, problem, change) => {
    const { code, problems } = await check(contentWith(change));
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test.runIf(isLinux)('a pipe, which never ends', async () => {
    const dir = contentWith((file) => {
      mkdirSync(file('families'));
      spawnSync('mkfifo', [file('families/pipe.yaml')]);
    });
    expect((await check(dir)).problems).toEqual([
      'families/pipe.yaml:1:1  this is not a regular file: put a text file here',
    ]);
  });

  test.runIf(isLinux && !isRoot)('a file that nobody may read', async () => {
    const dir = contentWith((file) => chmodSync(file(SKILL), 0));
    expect((await check(dir)).problems).toEqual([
      expect.stringContaining(`${SKILL}:1:1  the file cannot be read (EACCES`),
    ]);
  });
});

test('carriage returns and a byte-order mark are accepted', async () => {
  const dir = contentWith((file) => {
    const text = readFileSync(file(SKILL), 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(file(SKILL), `\ufeff${text}`);
  });
  expect(await check(dir)).toEqual({ code: 0, problems: [] });
});

// A limit on the size of files simulates a full disk: both fail in the middle of writing.
test.runIf(isLinux)(
  'a build on a full disk prints a message, and leaves the previous output unchanged',
  () => {
    const out = join(temporaryDir({ 'dist/index.html': 'the previous build' }), 'dist');
    writeMarker(out);
    const before = hashFiles(out);
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 40; exec "$0" bin/rolebook.js build --pages-only', process.execPath],
      {
        cwd: projectRoot,
        env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: 'tests/fixtures/small', OUT_DIR: out },
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^there is no room left: free some space, or set OUT_DIR to another disk \(.+\)$/m,
    );
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(hashFiles(out)).toEqual(before);
  },
);
