import { REQUEST_WORDS, type HostKind } from '#catalogue/community/repository-host.ts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { askGit } from '#reader/git/git.ts';
import { CallError } from '../command/command.ts';
import { findHostedRepository } from '../host/hosted-repository.ts';
import { createPullRequestClient, pullRequestsOf } from '../host/pull-requests.ts';
import type { PullRequests } from '../host/pull-requests-of-host.ts';
import { explainMissingToken } from '../host/refusal.ts';
import { commitChanges, type Identity } from './commit-changes.ts';
import { hasSameFiles, pushBranch, type Remote } from './push-branch.ts';

export interface ProposalRequest {
  dir: string;
  env: NodeJS.ProcessEnv;
  site: Pick<Site, 'repository' | 'host'> | undefined;
  repo: string | undefined;
  branch: string;
  base: string | undefined;
  title: string;
  body: string;
  paths: readonly string[];
}

/**
 * Opens a pull request with the changes at some paths, updates the open one, or closes it if nothing changed, and prints
 * which of these it did. Throws a CommandError if that fails.
 */
export async function proposeChanges(request: ProposalRequest): Promise<void> {
  const { dir, env, site, repo, branch, title, body, paths } = request;
  const repository = findHostedRepository({ env, site, repo });
  const { kind, token } = repository;
  if (token === undefined) throw explainMissingToken(repository);
  const requests = pullRequestsOf(createPullRequestClient(repository, 'pull-request'));
  const { defaultBranch, gitUrl } = await requests.describe();
  const base = request.base ?? defaultBranch;
  checkBranch(dir, branch, base);
  const word = REQUEST_WORDS[kind];
  const number = await requests.findOpen(branch, base);
  const named = `${word} ${String(number)}`;

  const commit = commitChanges({ dir, paths, message: title, identity: identityOf(kind, env) });
  if (commit === undefined) {
    say(`nothing changed, ${base} is up to date`);
    if (number !== undefined) {
      await close(requests, number, base);
      say(`closed ${named}`);
    }
    return;
  }
  const remote: Remote = { kind, url: gitUrl, token };
  // Pushing the same changes again would dismiss reviews.
  if (number !== undefined && hasSameFiles(dir, remote, { branch, commit, paths })) {
    say(`${named} already has these changes`);
    return;
  }
  pushBranch(dir, remote, branch, commit);
  if (number !== undefined) say(`updated ${named}`);
  else say(`opened a ${word}: ${await requests.open({ branch, base, title, body })}`);
}

function say(message: string): void {
  console.log(`pull-request: ${message}`);
}

/** Throws a CallError for an invalid name, and for the branch to merge into, which the push would overwrite. */
function checkBranch(dir: string, branch: string, base: string): void {
  if (branch === base) {
    throw new CallError(`--branch is "${branch}", the branch to merge into: name another one`);
  }
  if (askGit(dir, ['check-ref-format', `refs/heads/${branch}`]) === undefined) {
    throw new CallError(`--branch is "${branch}", which is not the name of a branch: name another one`);
  }
}

async function close(requests: PullRequests, number: number, base: string): Promise<void> {
  await requests.comment(number, `Nothing is left to change: ${base} is up to date.`);
  await requests.close(number);
}

/** Returns the author of commits in a host's CI: the account of its workflows, or on GitLab the user of the pipeline. */
function identityOf(kind: HostKind, env: NodeJS.ProcessEnv): Identity {
  const { GITLAB_USER_NAME: name, GITLAB_USER_EMAIL: email } = env;
  return kind === 'gitlab' && name && email ? { name, email } : WORKFLOW_IDENTITIES[kind];
}

const WORKFLOW_IDENTITIES: Record<HostKind, Identity> = {
  github: { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' },
  gitlab: { name: 'rolebook', email: 'rolebook@users.noreply.gitlab.com' },
  forgejo: { name: 'forgejo-actions', email: 'noreply@forgejo.org' },
};
