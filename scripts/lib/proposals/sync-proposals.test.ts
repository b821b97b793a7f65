import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { writeBase } from '../../../tests/fixtures/faults/write-fault.ts';
import {
  formBody,
  githubIssue,
  githubPull,
  startGithub,
} from '../../../tests/fixtures/github/github-server.ts';
import type { ApiServer } from '../../../tests/fixtures/hosts/api-server.ts';
import { syncQuietly, type Printed } from '../../../tests/fixtures/hosts/sync-quietly.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { hashFiles } from '../../../tests/setup/run-script.ts';
import { CommandError } from '../command/command.ts';

const REPO = '/repos/example/small';
const ISSUES = `${REPO}/issues`;

/** Creates a server with these issues, and a content directory with a proposal number 7. */
async function setUp(issues: object[] = [githubIssue(7)], pageSize?: number) {
  const dir = temporaryDir();
  writeBase(dir);
  const server = await startGithub({ [ISSUES]: issues }, pageSize);
  return { dir, server, cacheDir: temporaryDir() };
}

type Work = Awaited<ReturnType<typeof setUp>>;

function sync(work: Work, { isDryRun = false, token = 'secret' } = {}): Promise<Printed> {
  return syncQuietly(work, { GITHUB_API_URL: work.server.url, GITHUB_TOKEN: token }, { isDryRun });
}

function read(dir: string, number: number): string {
  return readFileSync(join(dir, `proposals/${String(number)}.yaml`), 'utf8');
}

function isSound(dir: string): boolean {
  return readCatalogue(directorySource(dir)).ok;
}

function addPull(server: ApiServer, number: number, reviews: object[], files: object[]): void {
  server.answers[`${REPO}/pulls/${String(number)}/reviews`] = reviews;
  server.answers[`${REPO}/pulls/${String(number)}/files`] = files;
}

test('writes issues and pull requests as proposals, and reports the changes', async () => {
  const work = await setUp([
    githubIssue(12, {
      title: 'Proposal:  Ask for \u202eRedis\nfrom Middle',
      body: formBody({ Role: 'Platform Engineer', Skill: 'Redis', Level: 'middle' }),
      state: 'closed',
      state_reason: 'completed',
      closed_at: '2026-10-20T08:00:00+02:00',
    }),
    githubPull(13, { title: 'Rewrite PostgreSQL' }),
  ]);
  addPull(
    work.server,
    13,
    [{ user: { login: 'octocat' }, state: 'APPROVED' }],
    [{ filename: 'content/skills/data/postgresql.yaml' }],
  );
  const { stdout, stderr } = await sync(work);
  expect(read(work.dir, 12)).toBe(`title: Ask for Redis from Middle
state: accepted
url: https://github.com/example/small/issues/12
opened: 2026-10-02
closed: 2026-10-20
votes: { for: 2, against: 1 }
about: [platform-engineer/redis/middle]
`);
  expect(read(work.dir, 13)).toBe(`title: Rewrite PostgreSQL
state: review
url: https://github.com/example/small/pull/13
opened: 2026-10-02
votes: { for: 2, against: 1 }
reviews: [{ by: octocat, verdict: approved }]
about: [postgresql]
`);
  expect(stdout).toEqual([
    `${join(work.dir, 'proposals/12.yaml')}: added`,
    `${join(work.dir, 'proposals/13.yaml')}: added`,
    `${join(work.dir, 'proposals/7.yaml')}: removed`,
    'proposals: 2 proposals, 2 files added, 0 changed, 1 removed; 3 requests, 0 of them unchanged',
  ]);
  expect(stderr).toEqual([]);
  expect(isSound(work.dir)).toBe(true);
});

test('writes and downloads nothing again if nothing changed', async () => {
  const work = await setUp([githubIssue(7), githubIssue(8), githubIssue(9)], 2);
  await sync(work);
  const written = hashFiles(work.dir);
  const { stdout } = await sync(work);
  expect(stdout).toEqual([
    'proposals: 3 proposals, 0 files added, 0 changed, 0 removed; 2 requests, 2 of them unchanged',
  ]);
  expect(hashFiles(work.dir)).toEqual(written);
});

test('shows what a dry run would write, and writes nothing', async () => {
  const work = await setUp([githubIssue(8)]);
  const before = hashFiles(work.dir);
  const { stdout } = await sync(work, { isDryRun: true });
  expect(stdout[0]).toMatch(/8\.yaml: would be added$/);
  expect(stdout.at(-1)).toContain('1 file would be added, 0 changed, 1 removed;');
  expect(hashFiles(work.dir)).toEqual(before);
});

test('leaves the content unchanged after a partial failure, and continues from there in the next run', async () => {
  const work = await setUp([githubIssue(8), githubPull(13)]);
  addPull(work.server, 13, [], []);
  const before = hashFiles(work.dir);
  work.server.faults[`${REPO}/pulls/13/files`] = Array.from({ length: 4 }, () => ({ status: 500 }));
  const failed = sync(work);
  await expect(failed).rejects.toThrow(CommandError);
  await expect(failed).rejects.toThrow(/^proposals: .*gave up.*; nothing was written$/);
  expect(hashFiles(work.dir)).toEqual(before);
  const { stdout } = await sync(work);
  expect(stdout.at(-1)).toMatch(/3 requests, 2 of them unchanged$/);
});

test('fails if the files of a pull request cannot be read', async () => {
  const work = await setUp([githubPull(13)]);
  const before = hashFiles(work.dir);
  addPull(work.server, 13, [], []);
  work.server.faults[`${REPO}/pulls/13/files`] = [{ status: 404 }];
  await expect(sync(work)).rejects.toThrow(CommandError);
  expect(hashFiles(work.dir)).toEqual(before);
});

test('leaves out and reports subjects that the content does not have', async () => {
  const body = formBody({ Role: 'Platform Engineer', Skill: 'Flying\u001b[31m', Level: 'middle' });
  const work = await setUp([githubIssue(8, { body })]);
  const { stderr } = await sync(work);
  expect(stderr).toEqual(['#8: not in the content, and left out: skill "Flying[31m"']);
  expect(read(work.dir, 8)).toContain('about: [platform-engineer]\n');
});

test('keeps the subjects in the file of a proposal that names none, with their current ids', async () => {
  const work = await setUp();
  const file = join(work.dir, 'proposals/7.yaml');
  writeFileSync(
    file,
    read(work.dir, 7).replace(/about: .*/, 'about: [postgres, gone, data] # as the meeting said'),
  );
  expect(isSound(work.dir)).toBe(false);
  await sync(work);
  expect(read(work.dir, 7)).toContain('about: [postgresql, data] # as the meeting said');
  expect(isSound(work.dir)).toBe(true);
});

test('keeps removed subjects in the file of a decided proposal', async () => {
  const work = await setUp([
    githubIssue(7, {
      body: formBody({ Role: 'Platform Engineer', Skill: 'Gone' }),
      state: 'closed',
      closed_at: '2026-10-20T08:00:00Z',
    }),
  ]);
  writeFileSync(
    join(work.dir, 'proposals/7.yaml'),
    read(work.dir, 7).replace(/about: .*/, 'about: [platform-engineer/gone/middle]'),
  );
  await sync(work);
  expect(read(work.dir, 7)).toMatch(/state: declined[^]*about: \[platform-engineer\/gone\/middle\]/);
});

test('replaces a file that cannot be parsed', async () => {
  const work = await setUp();
  writeFileSync(join(work.dir, 'proposals/7.yaml'), 'title: [');
  const { stdout } = await sync(work);
  expect(stdout[0]).toMatch(/7\.yaml: changed$/);
  expect(isSound(work.dir)).toBe(true);
});

test('changes nothing and sends no requests if the content has problems', async () => {
  const work = await setUp();
  rmSync(join(work.dir, 'skills/data/redis.yaml'));
  const before = hashFiles(work.dir);
  await expect(sync(work)).rejects.toThrow(/fix \d+ problems? in the content first/);
  expect(hashFiles(work.dir)).toEqual(before);
  expect(work.server.requests).toEqual([]);
});

test('works with a cache that cannot be written, and without a token, which it reports', async () => {
  const work = await setUp();
  writeFileSync(join(work.cacheDir, 'file'), '');
  const { stderr } = await sync({ ...work, cacheDir: join(work.cacheDir, 'file/below') }, { token: '' });
  expect(stderr).toEqual([expect.stringMatching(/GITHUB_TOKEN/)]);
  expect(existsSync(join(work.dir, 'proposals/7.yaml'))).toBe(true);
});

test('writes one proposal for an issue on two pages', async () => {
  const work = await setUp([githubIssue(7), githubIssue(8), githubIssue(8)], 2);
  expect((await sync(work)).stdout.at(-1)).toMatch(/^proposals: 2 proposals,/);
});
