import { join } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { parseProposalId } from '#catalogue/model/proposal-id.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { changedSource, directorySource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { GitError } from '#reader/git/git.ts';
import { pathInRepository } from '#reader/git/revisions.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { AnswerCache } from '../host/answer-cache.ts';
import { createHostClient, type HostClient } from '../host/host-client.ts';
import type { Pace } from '../host/host-octokit.ts';
import { TOKEN_VARIABLES } from '../host/host-token.ts';
import { findHostedRepository, type HostedRepository } from '../host/hosted-repository.ts';
import { explainUnread } from './explain-unread.ts';
import { fetchProposals } from './fetch-proposals.ts';
import { proposalClientOf } from './hosts/client-of-host.ts';
import type { ProposalClient } from './hosts/proposal-client.ts';
import { planProposals, proposalFiles, type ProposalPlan } from './plan-proposals.ts';
import type { UpstreamProposal } from './proposal.ts';

export interface SyncRequest {
  contentDir: string;
  /** The folder in which answers are stored between runs. */
  cacheDir: string;
  /** The path of another repository, on the host that site.yaml names. */
  repo?: string | undefined;
  /** The variables with the token, the address of the API and, in CI, the repository. */
  env: NodeJS.ProcessEnv;
  isDryRun: boolean;
  /** The waits for the host, by default the usual ones. */
  pace?: Pace;
}

/**
 * Writes the proposals of a repository into the content, all or none, and prints the changes. Throws a CommandError and writes
 * nothing if they cannot be read or would cause problems in the content.
 */
export async function syncProposals(request: SyncRequest): Promise<void> {
  const { contentDir, cacheDir, repo, env, isDryRun, pace } = request;
  const source = directorySource(contentDir);
  const catalogue = readWithoutProposals(source, contentDir);
  const repository = findHostedRepository({ env, site: catalogue.site, repo });
  if (repository.token === undefined) {
    const variable = TOKEN_VARIABLES[repository.kind];
    console.error(`proposals: without a token in ${variable}, only a few requests are allowed`);
  }
  const cache = new AnswerCache(join(cacheDir, cacheName(repository)));
  const say = (message: string): void => console.error(`proposals: ${message}`);
  const client = createHostClient({ repository, explain: explainUnread, say, cache, ...(pace && { pace }) });
  const upstream = await fetchAndKeep(proposalClientOf(client), cache);

  const plan = planProposals(upstream, { catalogue, source, contentPath: contentPathOf(contentDir) });
  refuseProblems(changedSource(source, plan.changes, contentDir));
  const fates = findFates(plan.changes, source);
  if (!isDryRun) writeContent(contentDir, plan.changes);
  report({ upstream, plan, fates, counts: client.counts, source, isDryRun });
}

/** Reads the catalogue without its proposals, which may have problems since they will be replaced. */
function readWithoutProposals(source: ContentSource, dir: string): Catalogue {
  if (!source.exists) {
    throw new CommandError(`the content directory ${dir} does not exist: set CONTENT_DIR to one that does`);
  }
  const removed = new Map(proposalFiles(source).map((file) => [file, undefined]));
  return refuseProblems(changedSource(source, removed, dir));
}

/** Returns the catalogue of content, or prints its problems and throws a CommandError. */
function refuseProblems(content: ContentSource): Catalogue {
  const read = readCatalogue(content);
  if (read.ok) return read.catalogue;
  for (const problem of read.problems) console.error(formatProblem(problem));
  throw new CommandError(
    `proposals: fix ${countOf(read.problems.length, 'problem')} in the content first; nothing was written`,
  );
}

function cacheName({ apiUrl, path }: HostedRepository): string {
  return `${new URL(apiUrl).host}-${path}.json`.replace(/[^\w.-]/g, '-');
}

async function fetchAndKeep(client: ProposalClient, cache: AnswerCache): Promise<UpstreamProposal[]> {
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

/** Returns the path of the content in its repository, or `content` without Git. */
function contentPathOf(dir: string): string {
  try {
    return pathInRepository(dir);
  } catch (error) {
    if (error instanceof GitError) return 'content';
    throw error;
  }
}

type Fate = 'added' | 'changed' | 'removed';

/** Returns the change to each file; call it before the files are written. */
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
  counts: HostClient['counts'];
  source: ContentSource;
  isDryRun: boolean;
}

function report({ upstream, plan, fates, counts, source, isDryRun }: Outcome): void {
  for (const [id, unknown] of plan.unknownById) {
    const { number, isMergeRequest } = parseProposalId(id);
    const reference = `${isMergeRequest ? '!' : '#'}${String(number)}`;
    console.error(`${reference}: not in the content, and left out: ${unknown.join(', ')}`);
  }
  for (const [file, fate] of fates) {
    console.log(`${source.display(file)}: ${isDryRun ? 'would be ' : ''}${fate}`);
  }
  const filesWith = (kind: Fate): number => [...fates.values()].filter((fate) => fate === kind).length;
  const { requests, unchanged } = counts;
  console.log(
    `proposals: ${countOf(upstream.length, 'proposal')}, ` +
      `${countOf(filesWith('added'), 'file')} ${isDryRun ? 'would be ' : ''}added, ` +
      `${formatNumber(filesWith('changed'))} changed, ${formatNumber(filesWith('removed'))} removed; ` +
      `${countOf(requests, 'request')}, ${formatNumber(unchanged)} of them unchanged`,
  );
}
