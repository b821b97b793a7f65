import { z } from 'zod';
import type { HostClient } from './host-client.ts';
import type { PullRequests } from './pull-requests-of-host.ts';
import { NotAllowedError } from './refusal.ts';

/** The maximum length of a comment on GitHub, in code points. Forgejo documents no limit. */
const LONGEST_COMMENT = 65_536;

/** The accounts that comment with a workflow's token, which cannot read its own account. */
const WORKFLOW_ACCOUNTS = {
  github: ['github-actions[bot]'],
  forgejo: ['forgejo-actions', 'gitea-actions'],
};

const pullSchema = z.object({
  number: z.int(),
  html_url: z.string(),
  head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string() }),
});

const commentSchema = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
});

/** Creates the client for pull requests on GitHub, and on Forgejo, whose API has the same routes for them. */
export function githubPullRequests(client: HostClient): PullRequests {
  const { ask, list, repository } = client;
  const { kind, path } = repository;
  return {
    longestComment: LONGEST_COMMENT,
    describe: async () => {
      const facts = await ask('GET /repos/{+path}', { path }, factsSchema);
      return { defaultBranch: facts.default_branch, gitUrl: facts.clone_url };
    },
    findOpen: async (branch, base) => {
      // Forgejo ignores "head" and, in older versions, "base".
      const filter = { state: 'open', head: `${path.split('/')[0] ?? ''}:${branch}`, base };
      const pulls = await list('GET /repos/{+path}/pulls', { path, ...filter }, pullSchema);
      const isOurs = ({ head, base: into }: z.output<typeof pullSchema>): boolean =>
        head.ref === branch && into.ref === base && head.repo?.full_name.toLowerCase() === path.toLowerCase();
      return pulls.find(isOurs)?.number;
    },
    open: async ({ branch, ...draft }) => {
      const pull = await ask('POST /repos/{+path}/pulls', { path, head: branch, ...draft }, pullSchema);
      return pull.html_url;
    },
    close: async (number) => {
      await ask('PATCH /repos/{+path}/pulls/{number}', { path, number, state: 'closed' }, z.unknown());
    },
    ownComments: async (number) => {
      const accounts = await ownAccounts(client, kind === 'forgejo' ? 'forgejo' : 'github');
      const route = 'GET /repos/{+path}/issues/{number}/comments';
      const comments = await list(route, { path, number }, commentSchema);
      return comments.flatMap(({ id, body, user }) =>
        accounts.includes(user?.login ?? '') ? [{ id, body: body ?? '' }] : [],
      );
    },
    comment: async (number, body) => {
      await ask('POST /repos/{+path}/issues/{number}/comments', { path, number, body }, z.unknown());
    },
    updateComment: async (_, id, body) => {
      await ask('PATCH /repos/{+path}/issues/comments/{id}', { path, id, body }, z.unknown());
    },
  };
}

const factsSchema = z.object({ default_branch: z.string(), clone_url: z.string() });

async function ownAccounts({ ask }: HostClient, kind: keyof typeof WORKFLOW_ACCOUNTS): Promise<string[]> {
  try {
    const { login } = await ask('GET /user', {}, z.object({ login: z.string() }));
    return [login];
  } catch (error) {
    if (error instanceof NotAllowedError) return WORKFLOW_ACCOUNTS[kind];
    throw error;
  }
}
