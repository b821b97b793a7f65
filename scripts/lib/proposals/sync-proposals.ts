import { join } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { changedSource, directorySource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { GitError } from '#reader/git/git.ts';
import { pathInRepository } from '#reader/git/revisions.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { AnswerCache } from './answer-cache.ts';
import { fetchProposals } from './fetch-proposals.ts';
import { createClient, type GithubClient } from './github-client.ts';
import type { Pace } from './pace.ts';
import { planProposals, proposalFiles, type ProposalPlan } from './plan-proposals.ts';
import type { UpstreamProposal } from './proposal.ts';
import { findRepository, type Repository } from './repository.ts';

export interface SyncRequest {
  contentDir: string;
  /** Where answers are kept from one run to the next. */
  cacheDir: string;
  /** `owner/name`, where it is not the repository of site.yaml. */
  repo?: string | undefined;
  /** The API's address, where it is not that of the repository's host. */
  apiUrl?: string | undefined;
  token?: string | undefined;
  isDryRun: boolean;
  pace: Pace;
}

/**
 * Writes the proposals of a repository into the content, all or none, and says what changed. Throws a CommandError that
 * says what to do where they cannot be read, or would give content with problems; then nothing is written.
 */
export async function syncProposals(request: SyncRequest): Promise<void> {
  const { contentDir, cacheDir, repo, apiUrl, token, isDryRun, pace } = request;
  const source = directorySource(contentDir);
  const catalogue = readWithoutProposals(source, contentDir);
  const repository = findRepository({ repo, address: catalogue.site.repository, apiUrl });
  if (token === undefined) {
    console.error('proposals: without a token in GITHUB_TOKEN only few requests an hour are allowed');
  }
  const cache = new AnswerCache(join(cacheDir, cacheName(repository)));
  const say = (message: string): void => console.error(`proposals: ${message}`);
  const client = createClient({ repository, token, cache, pace, say });
  const upstream = await fetchAndKeep(client, cache);

  const plan = planProposals(upstream, { catalogue, source, contentPath: contentPathOf(contentDir) });
  refuseProblems(changedSource(source, plan.changes, contentDir));
  const fates = findFates(plan.changes, source);
  if (!isDryRun) writeContent(contentDir, plan.changes);
  report({ upstream, plan, fates, client, source, isDryRun });
}

/** The catalogue, whatever is wrong with the proposals that are there: they are about to be written anew. */
function readWithoutProposals(source: ContentSource, dir: string): Catalogue {
  if (!source.exists) {
    throw new CommandError(`there is no directory ${dir}: set CONTENT_DIR to the one that you mean`);
  }
  const removed = new Map(proposalFiles(source).map((file) => [file, undefined]));
  return refuseProblems(changedSource(source, removed, dir));
}

/** The catalogue of content without problems. Prints those that there are, and throws a CommandError. */
function refuseProblems(content: ContentSource): Catalogue {
  const read = readCatalogue(content);
  if (read.ok) return read.catalogue;
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `proposals: fix ${countOf(read.problems.length, 'problem')} of the content first; nothing was written`,
  );
}

function cacheName({ apiUrl, owner, name }: Repository): string {
  return `${new URL(apiUrl).host}-${owner}-${name}.json`.replace(/[^\w.-]/g, '-');
}

/** What was read before a failure need not be read again by the next run. */
async function fetchAndKeep(client: GithubClient, cache: AnswerCache): Promise<UpstreamProposal[]> {
  let isComplete = false;
  try {
    const upstream = await fetchProposals(client);
    isComplete = true;
    return upstream;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(`proposals: ${error.message}; nothing was written`, { cause: error });
  } finally {
    cache.save({ isComplete });
  }
}

/** The content's place in its repository; its usual one where there is no Git to ask. */
function contentPathOf(dir: string): string {
  try {
    return pathInRepository(dir);
  } catch (error) {
    if (error instanceof GitError) return 'content';
    throw error;
  }
}

type Fate = 'added' | 'changed' | 'removed';

/** What becomes of each file; to be asked before it does. */
function findFates(changes: ProposalPlan['changes'], source: ContentSource): Map<string, Fate> {
  const before = new Set(source.list());
  const fateOf = (file: string, text: string | undefined): Fate => {
    if (text === undefined) return 'removed';
    return before.has(file) ? 'changed' : 'added';
  };
  return new Map([...changes].map(([file, text]) => [file, fateOf(file, text)]));
}

interface Outcome {
  upstream: readonly UpstreamProposal[];
  plan: ProposalPlan;
  fates: ReadonlyMap<string, Fate>;
  client: GithubClient;
  source: ContentSource;
  isDryRun: boolean;
}

function report({ upstream, plan, fates, client, source, isDryRun }: Outcome): void {
  for (const [number, unknown] of plan.unknownByNumber) {
    console.error(`#${String(number)}: left out, since the content has no such thing: ${unknown.join(', ')}`);
  }
  for (const [file, fate] of fates) {
    console.log(`${source.display(file)}: ${isDryRun ? 'would be ' : ''}${fate}`);
  }
  const files = (['added', 'changed', 'removed'] as const).map((kind) => {
    const count = [...fates.values()].filter((fate) => fate === kind).length;
    return `${formatNumber(count)} ${kind}`;
  });
  const { requests, unchanged } = client.counts;
  console.log(
    `proposals: ${countOf(upstream.length, 'proposal')}, files ${isDryRun ? 'that would be ' : ''}${files.join(', ')}; ` +
      `${countOf(requests, 'request')}, ${formatNumber(unchanged)} of them unchanged`,
  );
}
