import { basename } from 'node:path';
import { REQUEST_WORDS } from '#catalogue/community/repository-host.ts';
import type { Site } from '#catalogue/model/catalogue.ts';
import { CallError } from '../command/command.ts';
import { hostOfCi } from '../host/ci.ts';
import { findHostedRepository, type HostedRepository } from '../host/hosted-repository.ts';
import { createPullRequestClient, pullRequestsOf } from '../host/pull-requests.ts';
import type { PullRequests } from '../host/pull-requests-of-host.ts';
import { addressOfRun, numberOfRun } from './ci-run.ts';
import { buildComment, COMMENT_MARKER } from './comment-body.ts';
import { formatFooter } from './comment-footer.ts';
import { readCommentFile } from './read-comment-file.ts';
import { findArtifact, findPullRequestOf, readArtifact, readRun } from './workflow-run.ts';

export interface CommentRequest {
  file: string;
  env: NodeJS.ProcessEnv;
  site: Pick<Site, 'repository' | 'host'> | undefined;
  repo: string | undefined;
  /** The number of the pull request, if the CI does not provide it. */
  number: number | undefined;
  /** The id of the run on GitHub that uploaded the file as an artifact. */
  run: number | undefined;
  preview: string | undefined;
  footer: string | undefined;
}

interface Plan {
  number: number;
  bytes: Uint8Array;
  preview: string | undefined;
  run: string | undefined;
}

const ARTIFACTS = { difference: 'difference', preview: 'preview' };

/** Posts a file as a comment on a pull request, or updates the earlier comment, and prints which. */
export async function postComment(request: CommentRequest): Promise<void> {
  const { env, site, footer } = request;
  // The merge request of a fork is in a different project from its pipeline.
  const repo = request.repo ?? (env['CI_MERGE_REQUEST_PROJECT_PATH'] || undefined);
  const repository = findHostedRepository({ env, site, repo });
  const plan = await planComment(request, repository);
  if (typeof plan === 'string') {
    console.log(`comment: ${plan}; there is nothing to comment on`);
    return;
  }
  const { number, bytes, preview, run } = plan;
  const requests = pullRequestsOf(createPullRequestClient(repository, 'comment'));
  const limit = requests.longestComment;
  const body = buildComment({ bytes, footer: formatFooter({ preview, run, added: footer }), limit });
  const isNew = await upsert(requests, number, body);
  const place = `${REQUEST_WORDS[repository.kind]} ${String(number)}`;
  console.log(isNew ? `comment: posted on ${place}` : `comment: updated on ${place}`);
}

async function planComment(request: CommentRequest, repository: HostedRepository): Promise<Plan | string> {
  const { run } = request;
  if (run === undefined) return planFromFile(request, repository);
  if (repository.kind !== 'github') {
    throw new CallError(
      '--run is only for GitHub: leave it out, since the CI of other hosts provides the number of the merge or pull request',
    );
  }
  return planFromRun(request, run, repository);
}

function planFromFile(request: CommentRequest, { kind }: HostedRepository): Plan | string {
  const { env, file, preview } = request;
  const number = request.number ?? numberOfRun(env);
  if (number === undefined) {
    const word = REQUEST_WORDS[kind];
    if (hostOfCi(env) !== undefined) return `this run is not for a ${word}`;
    throw new CallError(`the number of the ${word} is missing: add it with --number`);
  }
  return { number, bytes: readCommentFile(file), preview, run: addressOfRun(env) };
}

async function planFromRun(
  { file, number: asked, preview }: CommentRequest,
  id: number,
  repository: HostedRepository,
): Promise<Plan | string> {
  const client = createPullRequestClient(repository, 'comment');
  const { path } = repository;
  const run = await readRun(client, path, id);
  const number = asked ?? (await findPullRequestOf(client, path, run));
  if (number === undefined) return `no open pull request has the commit ${run.commit}`;
  const difference = await findArtifact(client, path, run, ARTIFACTS.difference);
  if (difference === undefined) return `the run has no artifact "${ARTIFACTS.difference}"`;
  const bytes = await readArtifact(client, path, difference, basename(file));
  const kept = await findArtifact(client, path, run, ARTIFACTS.preview);
  const address = kept && `${run.url}/artifacts/${String(kept.id)}`;
  return { number, bytes, preview: preview ?? address, run: run.url };
}

/** Updates the comment of an earlier run, or posts one. Returns whether it is new. */
async function upsert(requests: PullRequests, number: number, body: string): Promise<boolean> {
  const comments = await requests.ownComments(number);
  const earlier = comments.find((comment) => comment.body.startsWith(COMMENT_MARKER));
  if (earlier === undefined) await requests.comment(number, body);
  else await requests.updateComment(number, earlier.id, body);
  return earlier === undefined;
}
