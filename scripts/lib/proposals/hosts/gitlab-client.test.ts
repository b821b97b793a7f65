import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  gitlabApprovals,
  gitlabDiff,
  gitlabIssue,
  gitlabMergeRequest,
  gitlabReviewer,
  startGitlab,
} from '../../../../tests/fixtures/gitlab/gitlab-server.ts';
import type { ApiServer, ServerFault } from '../../../../tests/fixtures/hosts/api-server.ts';
import { askServer, SERVER_TIME } from '../../../../tests/fixtures/hosts/asking.ts';
import { temporaryDir } from '../../../../tests/fixtures/temporary-dir.ts';
import { CommandError } from '../../command/command.ts';
import { fetchProposals } from '../fetch-proposals.ts';

const PROJECT = '/projects/group%2Fsub%2Fsmall';
const ISSUES = `${PROJECT}/issues`;
const REQUESTS = `${PROJECT}/merge_requests`;

/** Starts a server with these issues, and with merge requests without reviews. */
async function startProject(
  issues: object[],
  requests: Record<number, Record<string, unknown>> = {},
  pageSize?: number,
): Promise<ApiServer> {
  const iids = Object.keys(requests).map(Number);
  const details = iids.flatMap((iid) => {
    const own = `${REQUESTS}/${String(iid)}`;
    return [
      [`${own}/reviewers`, []],
      [`${own}/approvals`, gitlabApprovals()],
      [`${own}/diffs`, []],
    ];
  });
  const listed = iids.map((iid) => gitlabMergeRequest(iid, requests[iid]));
  return startGitlab({ [ISSUES]: issues, [REQUESTS]: listed, ...Object.fromEntries(details) }, pageSize);
}

function ask(server: ApiServer, options: Parameters<typeof askServer>[1] = {}) {
  return askServer(server, { kind: 'gitlab', path: 'group/sub/small', ...options });
}

describe('the proposals of a project', () => {
  test('are its public issues and its merge requests, page by page', async () => {
    const issues = [1, 2, 3].map((iid) => gitlabIssue(iid));
    const server = await startProject(issues, { 3: {}, 4: {} }, 2);
    const { client, api } = ask(server, { token: 'glpat-secret' });
    const proposals = await fetchProposals(client);
    expect(proposals.map(({ id }) => id)).toEqual(['1', '2', '3', 'mr-3', 'mr-4']);
    expect(api.counts.requests).toBe(9);
    expect(server.requests.map(({ url }) => url)).toEqual(
      expect.arrayContaining([
        `${ISSUES}?per_page=100&labels=proposal&state=all&scope=all&order_by=created_at&sort=asc&confidential=false`,
        `${REQUESTS}?per_page=100&labels=proposal&state=all&scope=all&order_by=created_at&sort=asc`,
      ]),
    );
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer glpat-secret']),
    );
  });

  test('have votes, texts and days', async () => {
    const server = await startProject([
      gitlabIssue(12, {
        title: 'Proposal: Ask for Redis',
        description: '### Role\n\nPlatform Engineer',
        labels: ['Proposal', 'Accepted'],
        state: 'closed',
        closed_at: '2026-10-20T23:30:00.000+02:00',
      }),
    ]);
    expect(await fetchProposals(ask(server).client)).toEqual([
      {
        id: '12',
        title: 'Ask for Redis',
        state: 'accepted',
        url: 'https://gitlab.com/group/sub/small/-/issues/12',
        opened: '2026-10-02',
        closed: '2026-10-20',
        votes: { for: 2, against: 1 },
        reviews: [],
        body: '### Role\n\nPlatform Engineer',
        files: [],
      },
    ]);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['open', {}, { state: 'review', title: 'Number 5', closed: undefined }],
    ['a draft', { draft: true, title: 'Draft: Proposal: Number 5' }, { state: 'open', title: 'Number 5' }],
    [
      'a draft on an old GitLab',
      { draft: undefined, work_in_progress: true, title: 'WIP: Number 5' },
      { state: 'open', title: 'Number 5' },
    ],
    ['being merged', { state: 'locked' }, { state: 'review' }],
    [
      'merged',
      { state: 'merged', merged_at: '2026-10-21T08:00:00.000Z', closed_at: null },
      { state: 'accepted', closed: '2026-10-21' },
    ],
    [
      'closed, after its fork was deleted',
      { state: 'closed', closed_at: '2026-10-22T08:00:00.000Z', source_project_id: null },
      { state: 'declined', closed: '2026-10-22' },
    ],
  ])('may be a merge request that is %s', async (_name, fields, expected) => {
    const server = await startProject([], { 5: fields });
    expect(await fetchProposals(ask(server).client)).toEqual([expect.objectContaining(expected)]);
  });

  test('are declined if an issue was closed without a label, since GitLab stores no reason', async () => {
    const server = await startProject([
      gitlabIssue(1, { state: 'closed', closed_at: '2026-10-20T08:00:00Z' }),
    ]);
    expect(await fetchProposals(ask(server).client)).toMatchObject([{ state: 'declined' }]);
  });

  test('have the approvals, the requests for changes and the files of a merge request', async () => {
    const server = await startProject([], { 5: {} });
    server.answers[`${REQUESTS}/5/reviewers`] = [
      gitlabReviewer('ann', 'requested_changes'),
      gitlabReviewer('bob', 'reviewed'),
      gitlabReviewer('cid', 'unreviewed'),
      gitlabReviewer('dan', 'approved'),
      gitlabReviewer('eve', 'review_started'),
    ];
    server.answers[`${REQUESTS}/5/approvals`] = gitlabApprovals('bob', 'fay', 'author');
    server.answers[`${REQUESTS}/5/diffs`] = [
      gitlabDiff('content/skills/data/redis.yaml'),
      gitlabDiff('content/domains/stores.yaml', 'content/domains/data.yaml'),
    ];
    expect(await fetchProposals(ask(server).client)).toMatchObject([
      {
        votes: { for: 3, against: 0 },
        reviews: [
          { by: 'ann', verdict: 'changes' },
          { by: 'bob', verdict: 'approved' },
          { by: 'fay', verdict: 'approved' },
        ],
        files: ['content/skills/data/redis.yaml', 'content/domains/stores.yaml', 'content/domains/data.yaml'],
      },
    ]);
  });

  test('are not sent again if they are unchanged', async () => {
    const server = await startProject([gitlabIssue(1)], { 5: {} });
    const cacheFile = join(temporaryDir(), 'answers.json');
    const first = ask(server, { cacheFile });
    const before = await fetchProposals(first.client);
    first.cache.save({ isComplete: true });
    const second = ask(server, { cacheFile });
    expect(await fetchProposals(second.client)).toEqual(before);
    expect(second.api.counts).toEqual({ requests: 5, unchanged: 5 });
  });
});

describe('a failure', () => {
  async function refusal(fault: ServerFault, options: { token?: string } = {}): Promise<string> {
    const server = await startProject([]);
    server.faults[ISSUES] = [fault];
    const error: unknown = await fetchProposals(ask(server, options).client).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(CommandError);
    return error instanceof Error ? error.message : '';
  }

  test.each<[string, ServerFault, RegExp]>([
    [
      'a token that was revoked',
      {
        status: 401,
        body: '{"error":"invalid_token","error_description":"Token was revoked. You have to re-authorize from the user."}',
      },
      /^the token is not accepted: set GITLAB_TOKEN .*\(the server answered 401: Token was revoked\./,
    ],
    [
      'a token without the scope',
      {
        status: 403,
        body: '{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"api read_api"}',
      },
      /^the issues and merge requests of group\/sub\/small cannot be read: give the token the scope read_api/,
    ],
    [
      'a project that the token does not see',
      { status: 404, body: '{"message":"404 Project Not Found"}' },
      /^there is no repository group\/sub\/small at .*, or the token has no access to it: .*--repo group\/name$/,
    ],
  ])('is explained in one line: %s', async (_name, fault, message) => {
    const said = await refusal(fault, { token: 'glpat-secret' });
    expect(said).toMatch(message);
    expect(said).not.toContain('glpat-secret');
  });

  test('names the token to set if there is none, since CI_JOB_TOKEN is not enough', async () => {
    expect(await refusal({ status: 404, body: '{"message":"404 Project Not Found"}' })).toMatch(
      /not public and needs a GITLAB_TOKEN \(CI_JOB_TOKEN cannot read issues\)/,
    );
  });

  test('is followed by a wait if GitLab limits requests in plain text', async () => {
    const server = await startProject([]);
    const headers = { 'content-type': 'text/plain', 'ratelimit-remaining': '0' };
    server.faults[ISSUES] = [
      { status: 429, body: 'Retry later\n', headers: { ...headers, 'retry-after': '12' } },
      {
        status: 429,
        body: 'Retry later\n',
        headers: {
          ...headers,
          date: new Date(SERVER_TIME).toUTCString(),
          'ratelimit-reset': String(SERVER_TIME / 1000 + 25),
        },
      },
    ];
    const { client, said } = ask(server);
    expect(await fetchProposals(client)).toEqual([]);
    expect(said).toEqual([
      'too many requests: waiting 12 seconds until more are allowed',
      'too many requests: waiting 25 seconds until more are allowed',
    ]);
  });

  test('is passed on if the files of a merge request cannot be read', async () => {
    const server = await startProject([], { 5: {} });
    server.faults[`${REQUESTS}/5/diffs`] = [{ status: 404, body: '{"message":"404 Not found"}' }];
    await expect(fetchProposals(ask(server).client)).rejects.toThrow(CommandError);
  });

  test.each([
    ['approvals', '[]'],
    ['approvals', '{"approved_by":null}'],
    ['reviewers', '{}'],
  ])('is explained for %s in another shape: %s', async (list, body) => {
    const server = await startProject([], { 5: {} });
    server.faults[`${REQUESTS}/5/${list}`] = [{ body }];
    await expect(fetchProposals(ask(server).client)).rejects.toThrow(/check GITLAB_API_URL/);
  });
});
