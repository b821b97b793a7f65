import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { HostKind } from '#catalogue/community/repository-host.ts';
import { ciVariables } from '../../fixtures/hosts/ci-variables.ts';
import { startGithubHost } from '../../fixtures/hosts/github-host.ts';
import { startGitlabHost } from '../../fixtures/hosts/gitlab-host.ts';
import type { HostServer } from '../../fixtures/hosts/host-server.ts';
import { hostState, keptRequest, type HostState } from '../../fixtures/hosts/host-state.ts';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';
import { startScript, type ScriptResult } from '../../setup/run-script.ts';

const NO_SETTINGS = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

/** A repository on a host, and a clone of it, as a CI run has. */
interface Place {
  kind: HostKind;
  state: HostState;
  server: HostServer;
  origin: string;
  work: string;
}

function git(dir: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const env = { ...process.env, ...NO_SETTINGS };
  return execFileSync('git', [...identity, ...args], { cwd: dir, env, encoding: 'utf8', stdio: 'pipe' });
}

function write(dir: string, file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

async function place(kind: HostKind, fields: Partial<HostState> = {}): Promise<Place> {
  const dir = temporaryDir();
  const [origin, work] = [join(dir, 'origin'), join(dir, 'work')];
  git(dir, 'init', '--quiet', '--bare', '--initial-branch', 'main', origin);
  git(dir, 'clone', '--quiet', origin, work);
  git(work, 'checkout', '--quiet', '-B', 'main');
  write(work, 'content/a.yaml', 'one\n');
  write(work, '.github/dependabot.yml', 'version: 2\n');
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'Begin');
  git(work, 'push', '--quiet', 'origin', 'main');
  const state = hostState({ gitUrl: origin, ...fields });
  // Forgejo lists all open pull requests, even if the query names a branch.
  const server =
    kind === 'gitlab'
      ? await startGitlabHost(state)
      : await startGithubHost(state, { filters: kind === 'github' });
  return { kind, state, server, origin, work };
}

const ARGS = [
  '--branch',
  'robot',
  '--title',
  'Change what is left',
  '--body',
  'As every week.',
  'content',
  '.github',
];

/** Proposes changes in a separate process, since its Git waits for the server in this one. */
function propose(
  here: Place,
  args: readonly string[] = ARGS,
  env: Record<string, string> = {},
): Promise<ScriptResult> {
  const variables = { ...ciVariables(here.kind, here.server.url, here.state), ...NO_SETTINGS, ...env };
  return startScript('pull-request', args, variables, here.work).ended;
}

/** Returns the files changed by the branch "robot" on the host. */
function changesOf({ origin }: Place): string {
  return git(origin, 'diff', '--name-status', 'main', 'robot').replaceAll('\t', ' ');
}

function branchOf({ origin }: Place): string {
  return git(
    origin,
    'branch',
    '--list',
    '--format=%(objectname) %(authorname) <%(authoremail:trim)>',
    'robot',
  );
}

describe.each([
  { kind: 'github', word: 'pull request', author: 'github-actions[bot] <41898282+github-actions[bot]@' },
  { kind: 'forgejo', word: 'pull request', author: 'forgejo-actions <noreply@forgejo.org>' },
  { kind: 'gitlab', word: 'merge request', author: 'rolebook <rolebook@users.noreply.gitlab.com>' },
] as const)('on $kind', ({ kind, word, author }) => {
  test('opens a request with exactly the changes at the given paths', async () => {
    const here = await place(kind);
    write(here.work, 'content/b.yaml', 'two\n');
    write(here.work, '.github/CODEOWNERS', '* @all\n');
    write(here.work, 'package-lock.json', '{}');
    rmSync(join(here.work, 'content/a.yaml'));
    const status = git(here.work, 'status', '--porcelain', '--branch');
    const { code, stdout, stderr } = await propose(here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^pull-request: opened a ${word}: https://\\S+/1\n$`));
    expect(changesOf(here)).toBe('A .github/CODEOWNERS\nD content/a.yaml\nA content/b.yaml\n');
    expect(branchOf(here)).toContain(author);
    expect(here.state.requests).toMatchObject([
      { branch: 'robot', base: 'main', title: 'Change what is left', body: 'As every week.', isOpen: true },
    ]);
    expect(git(here.work, 'status', '--porcelain', '--branch')).toBe(status);
  });

  test('updates the open request, and leaves it unchanged if it has the same changes', async () => {
    const here = await place(kind);
    write(here.work, 'content/a.yaml', 'one, changed\n');
    await propose(here);
    const first = branchOf(here);
    expect((await propose(here)).stdout).toBe(`pull-request: ${word} 1 already has these changes\n`);
    expect(branchOf(here)).toBe(first);
    write(here.work, 'content/a.yaml', 'one, changed again\n');
    expect((await propose(here)).stdout).toBe(`pull-request: updated ${word} 1\n`);
    expect(branchOf(here)).not.toBe(first);
    expect(here.state.requests).toHaveLength(1);
  });

  test('opens no request if nothing changed, and closes an outdated one', async () => {
    const here = await place(kind);
    expect((await propose(here)).stdout).toBe('pull-request: nothing changed, main is up to date\n');
    expect(branchOf(here)).toBe('');
    here.state.requests.push(keptRequest(1, { branch: 'robot' }));
    expect((await propose(here)).stdout).toContain(`pull-request: closed ${word} 1\n`);
    expect(here.state.requests).toMatchObject([
      { isOpen: false, comments: [{ body: 'Nothing is left to change: main is up to date.' }] },
    ]);
  });

  test('does not touch requests from forks, from other branches or into other branches', async () => {
    const others = [
      keptRequest(1, { branch: 'robot', from: 'fork/roles' }),
      keptRequest(2, { branch: 'other' }),
      keptRequest(3, { branch: 'robot', base: 'next' }),
    ];
    const here = await place(kind, { requests: structuredClone(others) });
    await propose(here);
    expect(here.state.requests).toEqual(others);
    write(here.work, 'content/a.yaml', 'one, changed\n');
    expect((await propose(here)).stdout).toContain(`opened a ${word}`);
  });

  test('names the missing token, or explains that the token is not allowed to do this', async () => {
    const here = await place(kind, { mayWrite: false });
    write(here.work, 'content/a.yaml', 'one, changed\n');
    const none = await propose(here, ARGS, { GITHUB_TOKEN: '', GITLAB_TOKEN: '' });
    expect(none).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`set ${kind.toUpperCase()}_TOKEN`),
    });
    const forbidden = await propose(here);
    expect(forbidden).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the token is not allowed to do this'),
    });
    expect(forbidden.stderr).not.toContain(here.state.token);
  });
});

test('finds the same changes in a shallow clone', async () => {
  const here = await place('github');
  const shallow = `${here.work}-shallow`;
  write(here.work, 'content/a.yaml', 'one, changed\n');
  await propose(here);
  git(here.origin, 'clone', '--quiet', '--depth', '1', `file://${here.origin}`, shallow);
  write(shallow, 'content/a.yaml', 'one, changed\n');
  const again = await propose({ ...here, work: shallow });
  expect(again.stdout).toBe('pull-request: pull request 1 already has these changes\n');
});

test('accepts paths that have no files or that Git ignores', async () => {
  const here = await place('github');
  write(here.work, '.gitignore', 'ignored\n');
  write(here.work, 'ignored/a', 'a');
  write(here.work, 'content/a.yaml', 'one, changed\n');
  const args = ['--branch', 'robot', '--title', 'Change', 'none', 'ignored', 'content'];
  expect((await propose(here, args)).code).toBe(0);
  expect(changesOf(here)).toBe('M content/a.yaml\n');
});

test("commits under the name in Git's settings", async () => {
  const here = await place('github');
  git(here.work, 'config', 'user.name', 'Ada');
  git(here.work, 'config', 'user.email', 'ada@example.org');
  write(here.work, 'content/a.yaml', 'one, changed\n');
  await propose(here);
  expect(branchOf(here)).toContain('Ada <ada@example.org>');
});

test('sends the token to the host only, and neither prints nor stores it', async () => {
  const headers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers.authorization);
    response.writeHead(403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const gitUrl = `http://127.0.0.1:${String(port)}/acme/roles.git`;
  const here = await place('gitlab', { gitUrl });
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
  // A checkout that stores credentials leaves this setting.
  git(
    here.work,
    'config',
    `http.http://127.0.0.1:${String(port)}/.extraHeader`,
    `Authorization: ${basic('a:old')}`,
  );
  write(here.work, 'content/a.yaml', 'one, changed\n');
  const { code, stdout, stderr } = await propose(here);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^"git push" failed: .*403/);
  expect(new Set(headers)).toEqual(new Set([basic('oauth2:verySecret')]));
  const kept = `${readFileSync(join(here.work, '.git/config'), 'utf8')}${stderr}`;
  for (const secret of ['verySecret', basic('oauth2:verySecret')]) expect(kept).not.toContain(secret);
});

test.each([
  [['--title', 'A', 'content'], /^name the branch to push/],
  [['--branch', 'robot', 'content'], /^write a title/],
  [['--branch', 'robot', '--title', 'A'], /^this command takes the paths/],
  [['--branch', 'main', '--title', 'A', 'content'], /^--branch is "main", the branch to merge into/],
  [['--branch', 'a..b', '--title', 'A', 'content'], /^--branch is "a..b", which is not the name of a branch/],
])('refuses a call with %j', async (args, message) => {
  const here = await place('github');
  write(here.work, 'content/a.yaml', 'one, changed\n');
  const { code, stderr } = await propose(here, args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
  expect(git(here.origin, 'branch', '--list', '--format=%(refname:short)')).toBe('main\n');
});

test('reports that a folder is outside a repository', async () => {
  const here = await place('github');
  const { code, stderr } = await propose({ ...here, work: temporaryDir() });
  expect(code).toBe(1);
  expect(stderr).toContain('not a git repository');
});
