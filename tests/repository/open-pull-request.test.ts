import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { projectRoot } from '../setup/run-script.ts';

const run = promisify(execFile);

/** Stands for GitHub's own command: it answers what a test says, and keeps how it was called. */
const GH = `#!/usr/bin/env bash
echo "$*" >> "$FAKE/calls"
if [[ "$*" == 'pr list'* ]]; then cat "$FAKE/number"; fi
`;

const NO_SETTINGS = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

function git(dir: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const env = { ...process.env, ...NO_SETTINGS };
  return execFileSync('git', [...identity, ...args], { cwd: dir, env, encoding: 'utf8', stdio: 'pipe' });
}

function write(dir: string, file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

/** A clone of a repository with content, as a checkout leaves it. */
function clone(): { origin: string; work: string; fake: string } {
  const dir = temporaryDir({ 'fake/bin/gh': GH, 'fake/number': '' });
  chmodSync(join(dir, 'fake/bin/gh'), 0o755);
  const [origin, work] = [join(dir, 'origin'), join(dir, 'work')];
  git(dir, 'init', '--quiet', '--bare', '--initial-branch', 'main', origin);
  git(dir, 'clone', '--quiet', origin, work);
  git(work, 'checkout', '--quiet', '-B', 'main');
  write(work, 'content/a.yaml', 'one\n');
  write(work, '.github/dependabot.yml', 'version: 2\n');
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'Begin');
  git(work, 'push', '--quiet', 'origin', 'main');
  return { origin, work, fake: join(dir, 'fake') };
}

type Clone = ReturnType<typeof clone>;

async function open({ work, fake }: Clone, number = ''): Promise<{ stdout: string; calls: string }> {
  writeFileSync(join(fake, 'number'), number);
  rmSync(join(fake, 'calls'), { force: true });
  const { stdout } = await run('bash', [join(projectRoot, '.github/open-pull-request.sh')], {
    cwd: work,
    env: {
      ...process.env,
      ...NO_SETTINGS,
      PATH: `${join(fake, 'bin')}:${process.env['PATH'] ?? ''}`,
      FAKE: fake,
      BASE: 'main',
      BRANCH: 'robot',
      PATHS: 'content .github',
      TITLE: 'Change what is left',
      BODY: 'As every week.',
    },
  });
  return { stdout, calls: existsSync(join(fake, 'calls')) ? readFileSync(join(fake, 'calls'), 'utf8') : '' };
}

/** The files that a branch of the repository changes. */
function changesOf({ origin }: Clone): string {
  return git(origin, 'diff', '--name-status', 'main', 'robot').replaceAll('\t', ' ');
}

function pushed({ origin }: Clone): string {
  return git(origin, 'branch', '--list', '--format=%(refname:short) %(objectname)', 'robot');
}

test('opens a pull request with what was added, changed and removed at its paths, and nothing else', async () => {
  const repository = clone();
  write(repository.work, 'content/b.yaml', 'two\n');
  write(repository.work, '.github/CODEOWNERS', '* @all\n');
  write(repository.work, 'package-lock.json', '{}');
  rmSync(join(repository.work, 'content/a.yaml'));
  const { calls } = await open(repository);
  expect(changesOf(repository)).toBe('A .github/CODEOWNERS\nD content/a.yaml\nA content/b.yaml\n');
  expect(calls).toContain('auth setup-git\n');
  expect(calls).toContain(
    'pr create --head robot --base main --title Change what is left --body As every week.',
  );
});

test('updates the one that is open, and leaves it where it has the same', async () => {
  const repository = clone();
  write(repository.work, 'content/a.yaml', 'one, changed\n');
  await open(repository);
  const first = pushed(repository);

  git(repository.work, 'checkout', '--quiet', 'main');
  write(repository.work, 'content/a.yaml', 'one, changed\n');
  const same = await open(repository, '5\n');
  expect(same.stdout).toContain('Pull request 5 has these changes already.');
  expect(pushed(repository)).toBe(first);

  git(repository.work, 'checkout', '--quiet', 'main');
  write(repository.work, 'content/a.yaml', 'one, changed again\n');
  const other = await open(repository, '5\n');
  expect(other.stdout).toContain('Updated pull request 5.');
  expect(other.calls).not.toContain('pr create');
  expect(pushed(repository)).not.toBe(first);
});

test('does nothing where nothing changed, and closes what is out of date', async () => {
  const repository = clone();
  const { calls, stdout } = await open(repository);
  expect(calls).not.toMatch(/create|close/);
  expect(stdout).toContain('up to date');
  expect(pushed(repository)).toBe('');
  expect((await open(repository, '5\n')).calls).toContain('pr close 5');
});
