import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBase } from '../fixtures/faults/write-fault.ts';
import { forgejoIssue, startForgejo } from '../fixtures/forgejo/forgejo-server.ts';
import { formBody, githubIssue, startGithub } from '../fixtures/github/github-server.ts';
import { gitlabIssue, startGitlab } from '../fixtures/gitlab/gitlab-server.ts';
import type { ApiServer } from '../fixtures/hosts/api-server.ts';
import { placeRepository } from '../fixtures/hosts/place-repository.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand, type CommandResult } from '../setup/call-command.ts';
import { hashFiles, linesOf, projectRoot } from '../setup/run-script.ts';

const ISSUES = '/repos/example/small/issues';
const TOKEN = 'ghp_verySecret';

const body = formBody({ Role: 'Platform Engineer', Skill: 'Redis', Level: 'Middle' });

/** Creates a server with one proposal, and a content directory with another. */
async function setUp(): Promise<{ server: ApiServer; dir: string }> {
  const dir = temporaryDir();
  writeBase(dir);
  const server = await startGithub({ [ISSUES]: [githubIssue(12, { body })] });
  onTestFinished(() => removeAnswers(new URL(server.url).port));
  return { server, dir };
}

/** Removes the responses that the command has stored in the project for a server. */
function removeAnswers(port: string): void {
  const cache = join(projectRoot, '.cache/proposals');
  const files = existsSync(cache) ? readdirSync(cache) : [];
  for (const file of files) if (file.includes(`-${port}-`)) rmSync(join(cache, file));
}

/** Empties the variables of CI services, since in CI the command would read the repository of the run. */
const NO_CI = { GITHUB_ACTIONS: '', GITLAB_CI: '', FORGEJO_ACTIONS: '', GITEA_ACTIONS: '' };

type Call = Awaited<ReturnType<typeof setUp>>;

function run(
  { server, dir }: Call,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const variables = { CONTENT_DIR: dir, GITHUB_API_URL: server.url, GITHUB_TOKEN: TOKEN, GH_TOKEN: '' };
  return callCommand('proposals', args, { ...NO_CI, ...variables, ...env });
}

test('writes proposals that pass the check and the formatter, and nothing the second time', async () => {
  const call = await setUp();
  const first = await run(call);
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
  expect(linesOf(first.stdout)).toEqual([
    `${join(call.dir, 'proposals/12.yaml')}: added`,
    `${join(call.dir, 'proposals/7.yaml')}: removed`,
    'proposals: 1 proposal, 1 file added, 0 changed, 1 removed; 1 request, 0 of them unchanged',
  ]);
  expect(readFileSync(join(call.dir, 'proposals/12.yaml'), 'utf8')).toContain(
    'about: [platform-engineer/redis/middle]\n',
  );
  expect((await callCommand('check', [], { CONTENT_DIR: call.dir })).code).toBe(0);
  const format = await callCommand('format', ['--check'], { CONTENT_DIR: call.dir });
  expect(format.stderr).not.toContain('proposals/');
  const written = hashFiles(call.dir);
  expect((await run(call)).stdout).toBe(
    'proposals: 1 proposal, 0 files added, 0 changed, 0 removed; 1 request, 1 of them unchanged\n',
  );
  expect(hashFiles(call.dir)).toEqual(written);
  expect(call.server.requests.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${TOKEN}`,
    `Bearer ${TOKEN}`,
  ]);
});

test('--dry-run with --repo reports the changes from another repository, and writes nothing', async () => {
  const call = await setUp();
  call.server.answers['/repos/other/one/issues'] = [];
  const before = hashFiles(call.dir);
  const { code, stdout } = await run(call, ['--dry-run', '--repo', 'other/one']);
  expect(code).toBe(0);
  expect(linesOf(stdout)).toEqual([
    `${join(call.dir, 'proposals/7.yaml')}: would be removed`,
    expect.stringMatching(/^proposals: 0 proposals, 0 files would be added, 0 changed, 1 removed;/),
  ]);
  expect(hashFiles(call.dir)).toEqual(before);
});

test('waits if the server requires it, and works without a token', async () => {
  const call = await setUp();
  call.server.faults[ISSUES] = [{ status: 429, headers: { 'retry-after': '1' } }];
  const { code, stderr } = await run(call, [], { GITHUB_TOKEN: '' });
  expect(code).toBe(0);
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/^proposals: without a token in GITHUB_TOKEN/),
    'proposals: too many requests: waiting 1 second until more are allowed',
  ]);
});

test.each([
  [{ status: 401 }, /^proposals: the token is not accepted/],
  [{ status: 404 }, /^proposals: there is no repository example\/small/],
  [{ status: 403, headers: { 'retry-after': '7200' } }, /try again after \d\d:\d\d UTC on .* in 120 minutes/],
  [{ body: '[{}]' }, /unexpected shape/],
])('an answer %j gives a message without the token, and changes no content', async (fault, message) => {
  const call = await setUp();
  const before = hashFiles(call.dir);
  call.server.faults[ISSUES] = [fault];
  const { code, stdout, stderr } = await run(call);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringMatching(message)]);
  expect(stderr).toMatch(/nothing was written\n$/);
  expect(stderr).not.toContain(TOKEN);
  expect(hashFiles(call.dir)).toEqual(before);
});

test.each([
  { args: ['--repo', 'name'], env: {}, message: /--repo owner\/name/ },
  { args: [], env: { GITHUB_API_URL: 'api.github.com' }, message: /GITHUB_API_URL/ },
  { args: [], env: { GITHUB_TOKEN: `${TOKEN} ${TOKEN}` }, message: /GITHUB_TOKEN contains/ },
])('a call with $args and $env is wrong', async ({ args, env, message }) => {
  const call = await setUp();
  const { code, stdout, stderr } = await run(call, args, env);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain(TOKEN);
  expect(call.server.requests).toEqual([]);
});

test('reads GitLab, also a project below several groups, and only changes the second time', async () => {
  const project = '/projects/group%2Fsub%2Fproject';
  const server = await startGitlab({
    [`${project}/issues`]: [gitlabIssue(12, { description: body })],
    [`${project}/merge_requests`]: [],
  });
  const call = { ...(await setUp()), server };
  placeRepository(call.dir, 'https://git.example.org/acme/roles', 'gitlab');
  const env = { GITLAB_API_URL: server.url, GITLAB_TOKEN: TOKEN };
  const first = await run(call, ['--repo', 'group/sub/project'], env);
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(join(call.dir, 'proposals/12.yaml'), 'utf8')).toContain(
    'url: https://gitlab.com/group/sub/small/-/issues/12\n',
  );
  expect((await run(call, ['--repo', 'group/sub/project'], env)).stdout).toBe(
    'proposals: 1 proposal, 0 files added, 0 changed, 0 removed; 2 requests, 2 of them unchanged\n',
  );
  removeAnswers(new URL(server.url).port);
});

test('reads Forgejo, and names the missing permission of a token', async () => {
  const server = await startForgejo({ [ISSUES]: [forgejoIssue(12)], [`${ISSUES}/12/reactions`]: [] });
  const call = { ...(await setUp()), server };
  placeRepository(call.dir, 'https://git.example.org/example/small', 'forgejo');
  const env = { FORGEJO_API_URL: server.url, FORGEJO_TOKEN: TOKEN };
  server.faults[ISSUES] = [
    {
      status: 403,
      body: '{"message":"token does not have at least one of required scope(s): [read:issue]"}',
    },
  ];
  const refused = await run(call, [], env);
  expect({ code: refused.code, lines: linesOf(refused.stderr) }).toEqual({
    code: 1,
    lines: [
      expect.stringMatching(
        /give the token the scopes read:issue and read:repository .*nothing was written$/,
      ),
    ],
  });
  expect((await run(call, [], env)).stdout).toMatch(
    /1 proposal, 1 file added, 0 changed, 1 removed; 2 requests/,
  );
  removeAnswers(new URL(server.url).port);
});

test('explains what to set if the host is unknown', async () => {
  const call = await setUp();
  placeRepository(call.dir, 'https://git.example.org/example/small', 'none');
  const { code, stderr } = await run(call);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /site\.yaml has problems or names no repository.*add "repository" to it, and "host"/,
  );
});
