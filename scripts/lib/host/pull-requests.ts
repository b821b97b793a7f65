import { githubPullRequests } from './github-pull-requests.ts';
import { gitlabMergeRequests } from './gitlab-merge-requests.ts';
import type { HostClient } from './host-client.ts';
import type { HostedRepository } from './hosted-repository.ts';
import type { PullRequests } from './pull-requests-of-host.ts';

/** Creates the client for a repository's pull requests, by its kind of host. */
export function pullRequestsOf(repository: HostedRepository, client: HostClient): PullRequests {
  return repository.kind === 'gitlab'
    ? gitlabMergeRequests(repository, client)
    : githubPullRequests(repository, client);
}
