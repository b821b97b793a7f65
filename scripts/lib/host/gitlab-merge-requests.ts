import { z } from 'zod';
import type { HostClient } from './host-client.ts';
import type { PullRequests } from './pull-requests-of-host.ts';

const LONGEST_COMMENT = 1_000_000;

const requestSchema = z.object({
  iid: z.int(),
  web_url: z.string(),
  source_project_id: z.int().nullish(),
  target_project_id: z.int(),
});

const noteSchema = z.object({ id: z.int(), body: z.string(), author: z.object({ id: z.int() }) });

/** Creates the client for merge requests on GitLab. */
export function gitlabMergeRequests({ ask, list, repository }: HostClient): PullRequests {
  const project = repository.path;
  const all = '/projects/{project}/merge_requests';
  return {
    longestComment: LONGEST_COMMENT,
    describe: async () => {
      const facts = await ask('GET /projects/{project}', { project }, factsSchema);
      return { defaultBranch: facts.default_branch, gitUrl: facts.http_url_to_repo };
    },
    findOpen: async (branch, base) => {
      const filter = { state: 'opened', source_branch: branch, target_branch: base };
      const requests = await list(`GET ${all}`, { project, ...filter }, requestSchema);
      return requests.find((request) => request.source_project_id === request.target_project_id)?.iid;
    },
    open: async ({ branch, base, title, body }) => {
      const branches = { source_branch: branch, target_branch: base };
      const draft = { ...branches, title, description: body };
      return (await ask(`POST ${all}`, { project, ...draft }, requestSchema)).web_url;
    },
    close: async (number) => {
      await ask(`PUT ${all}/{number}`, { project, number, state_event: 'close' }, z.unknown());
    },
    ownComments: async (number) => {
      const { id } = await ask('GET /user', {}, z.object({ id: z.int() }));
      const notes = await list(`GET ${all}/{number}/notes`, { project, number }, noteSchema);
      return notes.filter(({ author }) => author.id === id);
    },
    comment: async (number, body) => {
      await ask(`POST ${all}/{number}/notes`, { project, number, body }, z.unknown());
    },
    updateComment: async (number, id, body) => {
      await ask(`PUT ${all}/{number}/notes/{id}`, { project, number, id, body }, z.unknown());
    },
  };
}

const factsSchema = z.object({ default_branch: z.string(), http_url_to_repo: z.string() });
