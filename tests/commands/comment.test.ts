import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { HostKind } from '#catalogue/community/repository-host.ts';
import { COMMENT_MARKER } from '../../scripts/lib/comment/comment-body.ts';
import { ciVariables } from '../fixtures/hosts/ci-variables.ts';
import { startGithubHost } from '../fixtures/hosts/github-host.ts';
import { startGitlabHost } from '../fixtures/hosts/gitlab-host.ts';
import type { HostServer } from '../fixtures/hosts/host-server.ts';
import { hostState, keptRequest, type HostState, type KeptComment } from '../fixtures/hosts/host-state.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';

/** A host with two open requests, and a folder with a file to post. */
interface Place {
  kind: HostKind;
  state: HostState;
  server: HostServer;
  dir: string;
  file: string;
}

async function place(
  kind: HostKind,
  fields: Partial<HostState> = {},
  text = 'One change.\n',
): Promise<Place> {
  const state = hostState({ requests: [keptRequest(6, { branch: 'other' }), keptRequest(7)], ...fields });
  const server = kind === 'gitlab' ? await startGitlabHost(state) : await startGithubHost(state);
  const dir = temporaryDir({ 'difference.md': text });
  return { kind, state, server, dir, file: join(dir, 'difference.md') };
}

function comment(
  { kind, state, server, dir, file }: Place,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const variables = { ...ciVariables(kind, server.url, state, 7), CONTENT_DIR: dir };
  return callCommand('comment', [file, ...args], { ...variables, ...env });
}

function commentsOn({ state }: Place, number = 7): KeptComment[] {
  return state.requests.find((request) => request.number === number)?.comments ?? [];
}

const hosts = [
  { kind: 'github', word: 'pull request', run: 'https://host.example/acme/roles/actions/runs/5001' },
  { kind: 'forgejo', word: 'pull request', run: 'https://host.example/acme/roles/actions/runs/51' },
  { kind: 'gitlab', word: 'merge request', run: 'https://gitlab.example/-/jobs/77' },
] as const;

describe.each(hosts)('on $kind', ({ kind, word, run }) => {
  test('posts a comment, and updates it the next time', async () => {
    const here = await place(kind);
    const first = await comment(here);
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: `comment: posted on ${word} 7\n` });
    const second = await comment(here, ['--footer', 'Style needs no action.']);
    expect(second).toMatchObject({ code: 0, stderr: '', stdout: `comment: updated on ${word} 7\n` });
    const end = `There is no preview: see [the log](${run}).`;
    expect(commentsOn(here).map(({ body }) => body)).toEqual([
      `${COMMENT_MARKER}\nOne change.\n\n${end} Style needs no action.\n`,
    ]);
    expect(commentsOn(here, 6)).toEqual([]);
  });

  test('leaves comments of other accounts, and its own without the marker at the start', async () => {
    const others = [
      { id: 1, body: `${COMMENT_MARKER}\nNot mine.`, author: 'mallory' },
      { id: 2, body: 'Another matter.', author: 'robot' },
      { id: 3, body: `I say ${COMMENT_MARKER}`, author: 'robot' },
    ];
    const here = await place(kind, { requests: [keptRequest(7, { comments: structuredClone(others) })] });
    expect((await comment(here)).stdout).toContain('posted');
    expect((await comment(here)).stdout).toContain('updated');
    expect(commentsOn(here).slice(0, 3)).toEqual(others);
    expect(commentsOn(here)).toHaveLength(4);
  });

  test('does nothing in a run without a request', async () => {
    const here = await place(kind);
    const env = ciVariables(kind, here.server.url, here.state);
    expect(await comment(here, [], env)).toMatchObject({
      code: 0,
      stdout: `comment: this run is not for a ${word}; there is nothing to comment on\n`,
    });
    expect(here.server.requests).toEqual([]);
  });

  test('names the missing token, and does not fail with --optional', async () => {
    const here = await place(kind);
    const none = { GITHUB_TOKEN: '', GITLAB_TOKEN: '' };
    const strict = await comment(here, [], none);
    expect(strict).toMatchObject({ code: 1, stdout: '' });
    expect(strict.stderr).toMatch(
      new RegExp(`^there is no token for acme/roles: set ${kind.toUpperCase()}_TOKEN`),
    );
    expect((await comment(here, ['--optional'], none)).code).toBe(0);
    expect(here.server.requests).toEqual([]);
  });

  test('explains that the token may not comment without printing it, and does not fail with --optional', async () => {
    const here = await place(kind, { mayWrite: false });
    const strict = await comment(here);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toMatch(/^the token may not do this: set .*answered 403/);
    expect(strict.stderr).not.toContain(here.state.token);
    const optional = await comment(here, ['--optional']);
    expect(optional).toMatchObject({ code: 0, stdout: '' });
    expect(optional.stderr).toMatch(/^comment: not posted, the token may not/);
  });
});

test('links to the preview given with --preview', async () => {
  const here = await place('github');
  await comment(here, ['--preview', 'https://ci.example/preview']);
  expect(commentsOn(here)[0]?.body).toContain(
    'The [preview](https://ci.example/preview) contains `preview.html`',
  );
  expect(commentsOn(here)[0]?.body).toContain('run `npx rolebook serve preview/dist` to see it.');
});

test('comments on the request given with --number', async () => {
  const here = await place('github');
  expect((await comment(here, ['--number', '6'])).code).toBe(0);
  expect([commentsOn(here, 6).length, commentsOn(here).length]).toEqual([1, 0]);
});

test.each([
  {
    env: { GITHUB_TOKEN: 'wrong' },
    args: [],
    message: /^the token is not accepted: set/,
  },
  {
    env: {},
    args: ['--number', '99'],
    message: /^acme\/roles: it does not exist, or the token may not/,
  },
  { env: {}, args: ['--repo', 'acme/other'], message: /^acme\/other: it does not exist/ },
])('fails with $args and $env', async ({ env, args, message }) => {
  const here = await place('github');
  const { code, stderr } = await comment(here, args, env);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain(here.state.token);
});

test.each([
  ['github', 'github-actions[bot]'],
  ['forgejo', 'forgejo-actions'],
] as const)(
  'updates its comments with the token of a workflow on %s, whose account is %s',
  async (kind, account) => {
    const here = await place(kind, { tellsAccount: false, account });
    expect((await comment(here)).stdout).toContain('posted');
    expect((await comment(here)).stdout).toContain('updated');
  },
);

test('outside of a CI, takes the repository from site.yaml, and the request from --number', async () => {
  const here = await place('gitlab');
  const dir = temporaryDir({
    'site.yaml':
      'name: Roles\ndescription: What we do.\nurl: https://roles.example.org\nrepository: https://git.example.org/acme/roles\nhost: gitlab\n',
  });
  const env = { ...ciVariables(undefined, '', here.state), CONTENT_DIR: dir };
  const token = { GITLAB_TOKEN: here.state.token, GITLAB_API_URL: here.server.url };
  expect((await comment(here, ['--number', '7'], { ...env, ...token })).code).toBe(0);
  expect(commentsOn(here)[0]?.body).toBe(`${COMMENT_MARKER}\nOne change.\n`);
  const without = await comment(here, [], { ...env, ...token });
  expect(without).toMatchObject({
    code: 2,
    stderr: 'the number of the merge request is missing: add it with --number\n',
  });
});

test('finds the merge request of a fork in the target project', async () => {
  const here = await place('gitlab');
  const env = { CI_PROJECT_PATH: 'fork/roles', CI_MERGE_REQUEST_PROJECT_PATH: 'acme/roles' };
  expect((await comment(here, [], env)).code).toBe(0);
  expect(commentsOn(here)).toHaveLength(1);
});

test('refuses a link, a folder and a missing file', async () => {
  const here = await place('github');
  symlinkSync('/etc/passwd', join(here.dir, 'link.md'));
  mkdirSync(join(here.dir, 'folder.md'));
  for (const [file, message] of [
    ['link.md', 'is not a file but a link'],
    ['folder.md', 'is not a file but a folder'],
    ['none.md', 'there is no file'],
  ] as const) {
    const { code, stderr } = await comment({ ...here, file: join(here.dir, file) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(message) });
  }
  expect(here.server.requests).toEqual([]);
});

test.each([
  ['--number', '7a'],
  ['--run', '0'],
  ['--preview', 'javascript:alert(1)'],
  ['--preview', 'https://a.b/)c'],
])('refuses %s %s', async (...args) => {
  const here = await place('github');
  expect((await comment(here, args)).code).toBe(2);
  expect(here.server.requests).toEqual([]);
});

describe('for an untrusted run on GitHub', () => {
  const difference = { 'difference.md': Buffer.from('Hello @octocat.\n') };
  const run = { id: 40, head: 'fork:change', commit: 'c0ffee' };
  const requests = [
    keptRequest(5, { from: 'fork/roles', isOpen: false }),
    keptRequest(6, { from: 'fork/roles', commit: 'bad' }),
    keptRequest(7, { from: 'fork/roles' }),
    keptRequest(8),
  ];

  async function commentOnRun(artifacts: Record<string, Uint8Array>, fields: Partial<HostState> = {}) {
    const here = await place('github', {
      requests: structuredClone(requests),
      runs: [{ ...run, artifacts }],
      ...fields,
    });
    const env = { GITHUB_REF: 'refs/heads/main' };
    const result = await comment({ ...here, file: 'difference.md' }, ['--run', '40'], env);
    return { here, result };
  }

  test('finds the open pull request with its commit, and the artifacts of the run', async () => {
    const { here, result } = await commentOnRun({
      difference: zipSync(difference),
      preview: zipSync({ a: Buffer.from('a') }),
    });
    expect(result).toMatchObject({ code: 0, stderr: '', stdout: 'comment: posted on pull request 7\n' });
    expect(commentsOn(here)[0]?.body).toBe(
      `${COMMENT_MARKER}\nHello @\u200boctocat.\n\n` +
        'The [preview](https://github.example/run/40/artifacts/401) contains `preview.html`, a page that shows each changed ' +
        'row before and after and opens from disk, and `dist`, the site: unpack the archive and run ' +
        '`npx rolebook serve preview/dist` to see it.\n',
    );
  });

  test('links to the run if there is no preview', async () => {
    const { here } = await commentOnRun({ difference: zipSync(difference) });
    expect(commentsOn(here)[0]?.body).toContain(
      'There is no preview: see [the log](https://github.example/run/40).',
    );
  });

  test('does nothing if the pull request is closed or has newer commits', async () => {
    const { result } = await commentOnRun(
      { difference: zipSync(difference) },
      { requests: requests.slice(0, 2) },
    );
    expect(result).toMatchObject({
      code: 0,
      stdout: 'comment: no open pull request has the commit c0ffee; there is nothing to comment on\n',
    });
  });

  test('does nothing if the run left no difference', async () => {
    const { result } = await commentOnRun({ preview: zipSync(difference) });
    expect(result).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('the run has no artifact "difference"'),
    });
  });

  test.each([
    [zipSync({ 'other.md': Buffer.from('a') }), 'the artifact does not contain difference.md\n'],
    [Buffer.from('This is not an archive.'), /^the artifact is not a valid archive/],
    [new Uint8Array(10_000_001), 'the artifact is too large for a difference\n'],
  ])('fails for an invalid artifact', async (archive, message) => {
    const { here, result } = await commentOnRun({ difference: archive });
    expect({ code: result.code, comments: commentsOn(here) }).toEqual({ code: 1, comments: [] });
    expect(result.stderr).toMatch(message);
  });

  test('refuses an artifact whose unpacked file is too large', async () => {
    const bomb = zipSync({ 'difference.md': new Uint8Array(10_000_001) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await commentOnRun({ difference: bomb })).result.code).toBe(1);
  });

  test('is refused on other hosts', async () => {
    const here = await place('gitlab');
    expect(await comment(here, ['--run', '40'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--run is only for GitHub'),
    });
  });
});
