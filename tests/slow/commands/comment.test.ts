import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMENT_MARKER } from '../../../scripts/lib/comment/comment-body.ts';
import { ciVariables } from '../../fixtures/hosts/ci-variables.ts';
import { keptRequest } from '../../fixtures/hosts/host-state.ts';
import { temporaryDir } from '../../fixtures/temporary-dir.ts';

import { callComment, commentPlace, commentsOn } from '../../setup/call-comment.ts';

const hosts = [
  { kind: 'github', word: 'pull request', run: 'https://host.example/acme/roles/actions/runs/5001' },
  { kind: 'forgejo', word: 'pull request', run: 'https://host.example/acme/roles/actions/runs/51' },
  { kind: 'gitlab', word: 'merge request', run: 'https://gitlab.example/-/jobs/77' },
] as const;

describe.each(hosts)('on $kind', ({ kind, word, run }) => {
  test('posts a comment, and updates it the next time', async () => {
    const here = await commentPlace(kind);
    const first = await callComment(here);
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: `comment: posted on ${word} 7\n` });
    const second = await callComment(here, ['--footer', 'Style needs no action.']);
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
    const here = await commentPlace(kind, {
      requests: [keptRequest(7, { comments: structuredClone(others) })],
    });
    expect((await callComment(here)).stdout).toContain('posted');
    expect((await callComment(here)).stdout).toContain('updated');
    expect(commentsOn(here).slice(0, 3)).toEqual(others);
    expect(commentsOn(here)).toHaveLength(4);
  });

  test('does nothing in a run without a request', async () => {
    const here = await commentPlace(kind);
    const env = ciVariables(kind, here.server.url, here.state);
    expect(await callComment(here, [], env)).toMatchObject({
      code: 0,
      stdout: `comment: this run is not for a ${word}; there is nothing to comment on\n`,
    });
    expect(here.server.requests).toEqual([]);
  });

  test('names the missing token, and does not fail with --optional', async () => {
    const here = await commentPlace(kind);
    const none = { GITHUB_TOKEN: '', GITLAB_TOKEN: '' };
    const strict = await callComment(here, [], none);
    expect(strict).toMatchObject({ code: 1, stdout: '' });
    expect(strict.stderr).toMatch(
      new RegExp(`^there is no token for acme/roles: set ${kind.toUpperCase()}_TOKEN`),
    );
    expect((await callComment(here, ['--optional'], none)).code).toBe(0);
    expect(here.server.requests).toEqual([]);
  });

  test('explains that the token is not allowed to comment, does not print it, and does not fail with --optional', async () => {
    const here = await commentPlace(kind, { mayWrite: false });
    const strict = await callComment(here);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toMatch(/^the token is not allowed to do this: set .*answered 403/);
    expect(strict.stderr).not.toContain(here.state.token);
    const optional = await callComment(here, ['--optional']);
    expect(optional).toMatchObject({ code: 0, stdout: '' });
    expect(optional.stderr).toMatch(/^comment: not posted, the token is not allowed/);
  });
});

test('links to the preview given with --preview', async () => {
  const here = await commentPlace('github');
  await callComment(here, ['--preview', 'https://ci.example/preview']);
  expect(commentsOn(here)[0]?.body).toContain(
    'The [preview](https://ci.example/preview) contains `preview.html`',
  );
  expect(commentsOn(here)[0]?.body).toContain('run `npx rolebook serve preview/dist` to see the site.');
});

test('comments on the request given with --number', async () => {
  const here = await commentPlace('github');
  expect((await callComment(here, ['--number', '6'])).code).toBe(0);
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
    message: /^acme\/roles: it does not exist, or the token has no access/,
  },
  { env: {}, args: ['--repo', 'acme/other'], message: /^acme\/other: it does not exist/ },
])('fails with $args and $env', async ({ env, args, message }) => {
  const here = await commentPlace('github');
  const { code, stderr } = await callComment(here, args, env);
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
    const here = await commentPlace(kind, { tellsAccount: false, account });
    expect((await callComment(here)).stdout).toContain('posted');
    expect((await callComment(here)).stdout).toContain('updated');
  },
);

test('outside CI, takes the repository from site.yaml, and the request from --number', async () => {
  const here = await commentPlace('gitlab');
  const dir = temporaryDir({
    'site.yaml':
      'name: Roles\ndescription: What we do.\nurl: https://roles.example.org\nrepository: https://git.example.org/acme/roles\nhost: gitlab\n',
  });
  const env = { ...ciVariables(undefined, '', here.state), CONTENT_DIR: dir };
  const token = { GITLAB_TOKEN: here.state.token, GITLAB_API_URL: here.server.url };
  expect((await callComment(here, ['--number', '7'], { ...env, ...token })).code).toBe(0);
  expect(commentsOn(here)[0]?.body).toBe(`${COMMENT_MARKER}\nOne change.\n`);
  const without = await callComment(here, [], { ...env, ...token });
  expect(without).toMatchObject({
    code: 2,
    stderr: 'the number of the merge request is missing: add it with --number\n',
  });
});

test('finds the merge request of a fork in the target project', async () => {
  const here = await commentPlace('gitlab');
  const env = { CI_PROJECT_PATH: 'fork/roles', CI_MERGE_REQUEST_PROJECT_PATH: 'acme/roles' };
  expect((await callComment(here, [], env)).code).toBe(0);
  expect(commentsOn(here)).toHaveLength(1);
});

test('refuses a link, a folder and a missing file', async () => {
  const here = await commentPlace('github');
  symlinkSync('/etc/passwd', join(here.dir, 'link.md'));
  mkdirSync(join(here.dir, 'folder.md'));
  for (const [file, message] of [
    ['link.md', 'is not a file but a link'],
    ['folder.md', 'is not a file but a folder'],
    ['none.md', 'there is no file'],
  ] as const) {
    const { code, stderr } = await callComment({ ...here, file: join(here.dir, file) });
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
  const here = await commentPlace('github');
  expect((await callComment(here, args)).code).toBe(2);
  expect(here.server.requests).toEqual([]);
});
