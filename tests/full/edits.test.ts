import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFiles } from '../fixtures/drawn-files.ts';
import { readFiles } from '../fixtures/edits/content-files.ts';
import { ordinaryEdits } from '../fixtures/edits/ordinary-edits.ts';
import { GitRepository } from '../fixtures/git-repository.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { inheritedVariables, projectRoot } from '../setup/run-script.ts';

/** Generated folders of the project, and the folder of its repository. */
const NOT_COPIED = ['.git', 'node_modules', 'dist', '.astro', '.cache'];
/** Folders that the copies share. */
const SHARED = ['node_modules', '.cache/browser'];

const README = '# Paths\n\nOur career framework.\n';
/** The number of characters from the end of the output that are shown if a command fails. */
const SHOWN = 6_000;
const TWO_HOURS = 7_200_000;

const content = readFiles(join(projectRoot, 'content'));

test.each(ordinaryEdits)(
  'all tests pass in a copy once $name',
  { timeout: TWO_HOURS },
  async ({ apply, isReplacement }) => {
    const edited = apply(content);
    if (edited === undefined) return;
    const copy = copyProject();
    writeContent(join(copy, 'content'), edited, isReplacement === true);
    if (isReplacement) writeFileSync(join(copy, 'README.md'), README);
    new GitRepository(copy).commit({ day: '2026-01-02', title: 'Edit' });
    expect(await runTests(copy)).toEqual({ code: 0, output: '' });
  },
);

/** Copies the files of the project into a new repository. */
function copyProject(): string {
  const copy = temporaryDir();
  for (const name of readdirSync(projectRoot).filter((entry) => !NOT_COPIED.includes(entry)))
    cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  for (const name of SHARED.filter((entry) => existsSync(join(projectRoot, entry)))) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    symlinkSync(join(projectRoot, name), join(copy, name), 'junction');
  }
  new GitRepository(copy).commit({ day: '2026-01-01', title: 'Begin' });
  return copy;
}

function writeContent(dir: string, files: ContentFiles, isReplacement: boolean): void {
  if (isReplacement) rmSync(dir, { recursive: true });
  else for (const file of content.keys()) if (!files.has(file)) rmSync(join(dir, file));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
}

/** Runs the checks in a folder and, if they pass, the tests. Returns the end of the output of the last program. */
async function runTests(dir: string): Promise<{ code: number | null; output: string }> {
  const checks = await runCommand(dir, 'lint');
  return checks.code === 0 ? runCommand(dir, 'test') : checks;
}

async function runCommand(dir: string, name: string): Promise<{ code: number | null; output: string }> {
  const child = spawn('npm', ['run', name], {
    cwd: dir,
    env: { ...inheritedVariables(), NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-SHOWN)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: code === 0 ? '' : output };
}
