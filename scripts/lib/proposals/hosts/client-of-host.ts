import type { HostKind } from '#catalogue/community/repository-host.ts';
import type { HostClient } from '../../host/host-client.ts';
import { forgejoClient } from './forgejo-client.ts';
import { githubClient } from './github-client.ts';
import { gitlabClient } from './gitlab-client.ts';
import type { ProposalClient } from './proposal-client.ts';

/** Creates the client that reads the proposals of a repository, by its kind of host. */
export function proposalClientOf(client: HostClient): ProposalClient {
  return CLIENTS[client.repository.kind](client);
}

const CLIENTS: Record<HostKind, (client: HostClient) => ProposalClient> = {
  github: githubClient,
  gitlab: gitlabClient,
  forgejo: forgejoClient,
};
