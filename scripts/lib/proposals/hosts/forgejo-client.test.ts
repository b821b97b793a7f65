import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  forgejoFile,
  forgejoIssue,
  forgejoPull,
  forgejoPullRequest,
  forgejoReaction,
  forgejoReview,
  startForgejo,
} from '../../../../tests/fixtures/forgejo/forgejo-server.ts';
import type { ApiServer, ServerFault } from '../../../../tests/fixtures/hosts/api-server.ts';
import { askServer } from '../../../../tests/fixtures/hosts/asking.ts';
import { temporaryDir } from '../../../../tests/fixtures/temporary-dir.ts';
import { CommandError } from '../../command/command.ts';
import { fetchProposals } from '../fetch-proposals.ts';

const REPO = '/repos/example/small';
const ISSUES = `${REPO}/issues`;

/** Starts a server with these issues, without votes, and with pull requests that change no files. */
async function startRepository(
  issues: object[],
  { pulls = [], pageSize }: { pulls?: number[]; pageSize?: number } = {},
): Promise<ApiServer> {
  const reactions = Array.from({ length: 20 }, (_, number) => [`${ISSUES}/${String(number)}/reactions`, []]);
  const details = pulls.flatMap((number) => {
    const own = `${REPO}/pulls/${String(number)}`;
    return [
      [own, forgejoPullRequest(number)],
      [`${own}/reviews`, []],
      [`${own}/files`, []],
    ];
  });
  return startForgejo({ [ISSUES]: issues, ...Object.fromEntries([...reactions, ...details]) }, pageSize);
}

function ask(server: ApiServer, options: Parameters<typeof askServer>[1] = {}) {
  return askServer(server, { kind: 'forgejo', path: 'example/small', ...options });
}

function pathsOf(server: ApiServer): string[] {
  return server.requests.map(({ url }) => new URL(url ?? '', server.url).pathname.replace(REPO, ''));
}

describe('the proposals of a repository', () => {
  test('are read page by page, with page numbers instead of links, which a proxy may break', async () => {
    const issues = [1, 2, 3, 4, 5].map((number) => forgejoIssue(number));
    const server = await startRepository(issues, { pageSize: 2 });
    const proposals = await fetchProposals(ask(server, { token: 'secret' }).client);
    expect(proposals.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(server.requests.slice(0, 3).map(({ url }) => url)).toEqual([
      `${ISSUES}?limit=50&labels=proposal&state=all&sort=oldest`,
      `${ISSUES}?limit=50&labels=proposal&state=all&sort=oldest&page=2`,
      `${ISSUES}?limit=50&labels=proposal&state=all&sort=oldest&page=3`,
    ]);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
  });

  test('have the label, even if the server lists all issues because it does not know the label', async () => {
    const server = await startRepository([
      forgejoIssue(1, { labels: [] }),
      forgejoIssue(2, { labels: null }),
      forgejoIssue(3),
    ]);
    expect((await fetchProposals(ask(server).client)).map(({ id }) => id)).toEqual(['3']);
  });

  test('may be an empty list', async () => {
    expect(await fetchProposals(ask(await startRepository([])).client)).toEqual([]);
  });

  test('count reactions as votes, over several pages without links', async () => {
    const server = await startRepository([forgejoIssue(1), forgejoIssue(2)], { pageSize: 2 });
    server.answers[`${ISSUES}/1/reactions`] = ['+1', '+1', 'heart', '-1', '+1'].map((content, index) =>
      forgejoReaction(`reader-${String(index)}`, content),
    );
    expect(await fetchProposals(ask(server).client)).toMatchObject([
      { votes: { for: 3, against: 1 } },
      { votes: { for: 0, against: 0 } },
    ]);
  });

  test.each<[string, object, Record<string, unknown>]>([
    ['an open issue', forgejoIssue(5), { state: 'open', url: 'https://codeberg.org/example/small/issues/5' }],
    [
      'a closed issue, for which Forgejo stores no reason',
      forgejoIssue(5, { state: 'closed', closed_at: '2026-10-20T23:30:00+02:00' }),
      { state: 'declined', closed: '2026-10-20' },
    ],
    [
      'a closed issue with the label "accepted"',
      forgejoIssue(5, {
        state: 'closed',
        closed_at: '2026-10-20T08:00:00Z',
        labels: [{ name: 'proposal' }, { name: 'Accepted' }],
      }),
      { state: 'accepted' },
    ],
    [
      'a pull request',
      forgejoPull(5),
      { state: 'review', url: 'https://codeberg.org/example/small/pulls/5' },
    ],
    [
      'a draft',
      forgejoPull(5, { title: 'WIP: Proposal: Number 5', pull_request: { merged: false, draft: true } }),
      { state: 'open', title: 'Number 5' },
    ],
    [
      'a merged pull request',
      forgejoPull(5, {
        state: 'closed',
        closed_at: '2026-10-21T08:00:00Z',
        pull_request: { merged: true, merged_at: '2026-10-21T08:00:00Z', draft: false },
      }),
      { state: 'accepted', closed: '2026-10-21' },
    ],
  ])('may be %s', async (_name, issue, expected) => {
    const server = await startRepository([issue], { pulls: [5] });
    expect(await fetchProposals(ask(server).client)).toMatchObject([expected]);
  });

  test('have the decisions of reviewers and the files of a pull request', async () => {
    const server = await startRepository([forgejoPull(5)], { pulls: [5], pageSize: 3 });
    server.answers[`${REPO}/pulls/5/reviews`] = [
      forgejoReview('ann', 'APPROVED'),
      forgejoReview('bob', 'APPROVED', { dismissed: true }),
      forgejoReview('cid', 'REQUEST_REVIEW'),
      forgejoReview('ann', 'REQUEST_CHANGES'),
      forgejoReview('dan', 'COMMENT'),
      forgejoReview(null, 'REQUEST_REVIEW', { team: { name: 'owners' } }),
      forgejoReview('eve', 'PENDING'),
      forgejoReview('author', 'COMMENT'),
    ];
    server.answers[`${REPO}/pulls/5/files`] = [
      forgejoFile('content/skills/data/redis.yaml'),
      forgejoFile('content/domains/stores.yaml', 'content/domains/data.yaml'),
    ];
    expect(await fetchProposals(ask(server).client)).toMatchObject([
      {
        reviews: [
          { by: 'ann', verdict: 'changes' },
          { by: 'dan', verdict: 'commented' },
        ],
        files: ['content/skills/data/redis.yaml', 'content/domains/stores.yaml', 'content/domains/data.yaml'],
      },
    ]);
  });

  test('have the files of the diff if the fork was deleted, since the server fails to list them', async () => {
    const server = await startRepository([forgejoPull(5)], { pulls: [5] });
    server.answers[`${REPO}/pulls/5`] = forgejoPullRequest(5, { isForkDeleted: true });
    server.answers[`${REPO}/pulls/5.diff`] =
      'diff --git a/content/skills/data/redis.yaml b/content/skills/data/redis.yaml\n' +
      '--- a/content/skills/data/redis.yaml\n+++ b/content/skills/data/redis.yaml\n@@ -1 +1 @@\n-a\n+b\n';
    server.faults[`${REPO}/pulls/5/files`] = [{ status: 500 }];
    const { client, said } = ask(server);
    expect(await fetchProposals(client)).toMatchObject([{ files: ['content/skills/data/redis.yaml'] }]);
    expect(said).toEqual([]);
  });
});

describe('a second run', () => {
  async function secondRun(
    issue: (fields: Record<string, unknown>) => object,
    later: Record<string, unknown>,
  ) {
    const server = await startRepository([issue({})], { pulls: [5] });
    const cacheFile = join(temporaryDir(), 'answers.json');
    const first = ask(server, { cacheFile });
    await fetchProposals(first.client);
    first.cache.save({ isComplete: true });
    server.requests.length = 0;
    server.answers[ISSUES] = [issue(later)];
    server.answers[`${ISSUES}/5/reactions`] = [forgejoReaction('ann', '+1')];
    const second = ask(server, { cacheFile });
    const [proposal] = await fetchProposals(second.client);
    return { asked: pathsOf(server), proposal };
  }

  const closed = { state: 'closed', closed_at: '2026-10-20T08:00:00Z' };

  test('requests only the votes of an open pull request that was not updated', async () => {
    const { asked, proposal } = await secondRun((fields) => forgejoPull(5, fields), {});
    expect(asked).toEqual(['/issues', '/issues/5/reactions']);
    expect(proposal?.votes).toEqual({ for: 1, against: 0 });
  });

  test('requests nothing of a closed pull request that was not updated', async () => {
    const { asked } = await secondRun((fields) => forgejoPull(5, { ...closed, ...fields }), {});
    expect(asked).toEqual(['/issues']);
  });

  test('requests everything of an updated pull request', async () => {
    const updated = { updated_at: '2026-10-04T08:00:00Z' };
    const { asked } = await secondRun((fields) => forgejoPull(5, { ...closed, ...fields }), updated);
    expect(asked).toEqual([
      '/issues',
      '/issues/5/reactions',
      '/pulls/5/reviews',
      '/pulls/5',
      '/pulls/5/files',
    ]);
  });

  test('does not reuse answers that were read within a minute of the last update', async () => {
    const fresh = { ...closed, updated_at: new Date(Date.now() - 30_000).toISOString() };
    const { asked } = await secondRun((fields) => forgejoPull(5, { ...fresh, ...fields }), {});
    expect(asked).toHaveLength(5);
  });
});

describe('a failure', () => {
  test.each<[string, ServerFault, RegExp]>([
    [
      'a token that is not accepted',
      {
        status: 401,
        body: '{"message":"invalid username, password or token","url":"https://codeberg.org/api/swagger"}',
      },
      /^the token is not accepted: set FORGEJO_TOKEN.*invalid username/,
    ],
    [
      'a token without the scope',
      {
        status: 403,
        body: '{"message":"token does not have at least one of required scope(s): [read:issue]","url":"https://codeberg.org/api/swagger"}',
      },
      /^the issues and pull requests of example\/small cannot be read: give the token the scopes read:issue and read:repository/,
    ],
    ['a repository that does not exist', { status: 404 }, /^there is no repository example\/small at/],
    [
      'a list in another shape',
      { body: '[{"number":1}]' },
      /unexpected shape \(0\.title.*check FORGEJO_API_URL/,
    ],
    ['an object', { body: '{}' }, /not a list/],
  ])('is explained in one line: %s', async (_name, fault, message) => {
    const server = await startRepository([forgejoIssue(1)]);
    server.faults[ISSUES] = [fault];
    const failed = fetchProposals(ask(server, { token: 'secret' }).client);
    await expect(failed).rejects.toThrow(CommandError);
    await expect(failed).rejects.toThrow(message);
  });

  test('is followed by another try if a proxy limits requests, and on a later page', async () => {
    const server = await startRepository([forgejoIssue(1), forgejoIssue(2)], { pageSize: 1 });
    server.faults[ISSUES] = [{ status: 429, body: '<html>', headers: { 'content-type': 'text/html' } }];
    server.faults[`${ISSUES}?page=2`] = [{ body: '[{"num' }];
    const { client, said } = ask(server);
    expect(await fetchProposals(client)).toHaveLength(2);
    expect(said).toEqual([
      'too many requests: waiting 60 seconds until more are allowed',
      'the answer broke off, or is not JSON: trying again',
    ]);
  });
});
