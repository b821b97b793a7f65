import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { writeBase } from '../../../tests/fixtures/faults/write-fault.ts';
import {
  forgejoIssue,
  forgejoReaction,
  startForgejo,
} from '../../../tests/fixtures/forgejo/forgejo-server.ts';
import { formBody } from '../../../tests/fixtures/github/github-server.ts';
import {
  gitlabApprovals,
  gitlabDiff,
  gitlabIssue,
  gitlabMergeRequest,
  startGitlab,
} from '../../../tests/fixtures/gitlab/gitlab-server.ts';
import { placeRepository } from '../../../tests/fixtures/hosts/place-repository.ts';
import { syncQuietly } from '../../../tests/fixtures/hosts/sync-quietly.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { hashFiles } from '../../../tests/setup/run-script.ts';

function setUp(): { dir: string; cacheDir: string } {
  const dir = temporaryDir();
  writeBase(dir);
  return { dir, cacheDir: temporaryDir() };
}

test('writes two proposals for an issue and a merge request of GitLab that have the same number', async () => {
  const project = '/projects/group%2Fsub%2Fsmall';
  const server = await startGitlab({
    [`${project}/issues`]: [
      gitlabIssue(7, { description: formBody({ Role: 'Platform Engineer', Skill: 'Nope' }) }),
    ],
    [`${project}/merge_requests`]: [gitlabMergeRequest(7, { description: '/role/nope/nope' })],
    [`${project}/merge_requests/7/reviewers`]: [],
    [`${project}/merge_requests/7/approvals`]: gitlabApprovals('ann'),
    [`${project}/merge_requests/7/diffs`]: [gitlabDiff('content/skills/data/postgresql.yaml')],
  });
  const work = setUp();
  placeRepository(work.dir, 'https://git.example.org/group/sub/small', 'gitlab');
  const { stdout, stderr } = await syncQuietly(work, { GITLAB_API_URL: server.url, GITLAB_TOKEN: 'secret' });
  expect(stdout).toEqual([
    `${join(work.dir, 'proposals/7.yaml')}: changed`,
    `${join(work.dir, 'proposals/mr-7.yaml')}: added`,
    'proposals: 2 proposals, 1 file added, 1 changed, 0 removed; 5 requests, 0 of them unchanged',
  ]);
  expect(stderr).toEqual(['#7: not in the content, and left out: skill "Nope"']);
  expect(readFileSync(join(work.dir, 'proposals/mr-7.yaml'), 'utf8')).toBe(`title: Number 7
state: review
url: https://gitlab.com/group/sub/small/-/merge_requests/7
opened: 2026-10-04
votes: { for: 3, against: 0 }
reviews: [{ by: ann, verdict: approved }]
about: [postgresql]
`);
  const read = readCatalogue(directorySource(work.dir));
  expect(
    read.ok && read.catalogue.proposals.map(({ number, isMergeRequest }) => ({ number, isMergeRequest })),
  ).toEqual([
    { number: 7, isMergeRequest: true },
    { number: 7, isMergeRequest: false },
  ]);
  await syncQuietly(work, { GITLAB_API_URL: server.url, GITLAB_TOKEN: 'secret' });
  expect(server.requests).toHaveLength(10);
});

test('writes issues of Codeberg with their votes', async () => {
  const server = await startForgejo({
    '/repos/example/small/issues': [forgejoIssue(7, { body: 'Requirement: platform-engineer/redis/middle' })],
    '/repos/example/small/issues/7/reactions': [forgejoReaction('ann', '+1')],
  });
  const work = setUp();
  placeRepository(work.dir, 'https://codeberg.org/example/small');
  const { stderr } = await syncQuietly(work, { FORGEJO_API_URL: server.url });
  expect(stderr).toEqual([expect.stringMatching(/without a token in FORGEJO_TOKEN/)]);
  expect(readFileSync(join(work.dir, 'proposals/7.yaml'), 'utf8')).toBe(`title: Number 7
state: open
url: https://codeberg.org/example/small/issues/7
opened: 2026-10-02
votes: { for: 1, against: 0 }
about: [platform-engineer/redis/middle]
`);
});

test.each([
  ['none', 'https://git.example.org/example/small'],
  ['gitlab', 'https://git.example.org/example'],
])('sends no requests with "host: %s" and the repository %s', async (host, address) => {
  const work = setUp();
  placeRepository(work.dir, address, host);
  const before = hashFiles(work.dir);
  await expect(syncQuietly(work, { GITLAB_API_URL: 'http://127.0.0.1:9' })).rejects.toThrow(/"repository"/);
  expect(hashFiles(work.dir)).toEqual(before);
});
