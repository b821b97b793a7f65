import type { HostKind } from '#catalogue/community/repository-host.ts';
import { createApi, type Api } from '../ask/api.ts';
import type { AskerOptions } from '../ask/asker.ts';
import type { Dialect } from '../ask/dialect.ts';
import { forgejoClient, forgejoDialect } from './forgejo-client.ts';
import { githubClient, githubDialect } from './github-client.ts';
import { gitlabClient, gitlabDialect } from './gitlab-client.ts';
import type { ProposalClient } from './proposal-client.ts';

/** Creates the client that reads the proposals of a repository, and the API that it uses. */
export function openClient(options: Omit<AskerOptions, 'dialect'>): { client: ProposalClient; api: Api } {
  const { dialect, read } = HOSTS[options.repository.kind];
  const api = createApi({ ...options, dialect });
  return { client: read(api), api };
}

const HOSTS: Record<HostKind, { dialect: Dialect; read: (api: Api) => ProposalClient }> = {
  github: { dialect: githubDialect, read: githubClient },
  gitlab: { dialect: gitlabDialect, read: gitlabClient },
  forgejo: { dialect: forgejoDialect, read: forgejoClient },
};
