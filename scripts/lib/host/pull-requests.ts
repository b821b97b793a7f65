import { githubPullRequests } from './github-pull-requests.ts';
import { gitlabMergeRequests } from './gitlab-merge-requests.ts';
import { createHostClient, type HostClient } from './host-client.ts';
import type { HostedRepository } from './hosted-repository.ts';
import type { PullRequests } from './pull-requests-of-host.ts';
import { explainMissingToken, explainRefusal } from './refusal.ts';

/**
 * Creates the client with which a command reads and changes pull requests. Its messages begin with the name of the
 * command. Throws a NotAllowedError without a token.
 */
export function createPullRequestClient(repository: HostedRepository, command: string): HostClient {
  if (repository.token === undefined) throw explainMissingToken(repository);
  const say = (message: string): void => console.error(`${command}: ${message}`);
  return createHostClient({ repository, explain: explainRefusal, say });
}

/** Creates the client for a repository's pull requests, by its kind of host. */
export function pullRequestsOf(client: HostClient): PullRequests {
  return client.repository.kind === 'gitlab' ? gitlabMergeRequests(client) : githubPullRequests(client);
}
