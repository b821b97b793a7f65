import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { CommandError } from '../../command/command.ts';
import type { HostedRepository } from '../../host/hosted-repository.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import type { Dialect } from './dialect.ts';
import { explainFailure } from './failure.ts';
import { HOST_WORDS } from './host-words.ts';
import type { Pace } from './pace.ts';
import { persist } from './persist.ts';

export interface AskerOptions {
  repository: HostedRepository;
  dialect: Dialect;
  cache: AnswerCache;
  pace: Pace;
  /** Tells whoever waits why. */
  say: (message: string) => void;
}

export interface RequestCounts {
  requests: number;
  /** Those that the server answered with "as before". */
  unchanged: number;
}

interface Asker {
  counts: Readonly<RequestCounts>;
  /** Asks for what is at an address; `expect` throws if the answer cannot be what was asked for. */
  ask: (url: string, expect: Expect, asOf?: string) => Promise<CachedAnswer>;
}

type Expect = (data: unknown) => void;

/** Asks a server for one address after the other, with the answers of earlier runs at hand. */
export function createAsker(options: AskerOptions): Asker {
  const { repository, dialect, cache, pace, say } = options;
  const { kind, apiUrl, token } = repository;
  const counts: RequestCounts = { requests: 0, unchanged: 0 };
  const words = HOST_WORDS[kind];
  const missingToken = token === undefined ? words.token : undefined;
  // Octokit speaks to other hosts as well: only its usual headers are those of GitHub.
  const octokit = new Octokit({
    userAgent: 'rolebook',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const headers = { accept: 'application/json', ...(token === undefined ? {} : dialect.authorize(token)) };
  const send: Send = async (url, condition, timeout) =>
    octokit.request({
      method: 'GET',
      url,
      headers: { ...headers, ...condition },
      request: { signal: AbortSignal.timeout(timeout) },
    });
  const visit = guardPages(apiUrl, words.apiUrl);
  return {
    counts,
    ask: async (url, expect, asOf) => {
      visit(url);
      const kept = cache.get(url);
      if (kept !== undefined && kept.tag === asOf) {
        cache.use(url, kept);
        return kept;
      }
      const explain = (error: unknown) => explainFailure(error, repository, pace.now());
      const attempt = () => askOnce({ url, expect, asOf, kept, cache, pace, counts, send });
      return persist(attempt, { explain, pace, missingToken, say });
    },
  };
}

type Response = Awaited<ReturnType<Octokit['request']>>;
type Send = (url: string, condition: Record<string, string>, timeout: number) => Promise<Response>;

function ignore(): void {
  // The command itself reports a failure, once.
}

/** Refuses a page on another server, which must not get the token, and one that was read before, so that all ends. */
function guardPages(apiUrl: string, variable: string): (url: string) => void {
  const visited = new Set<string>();
  return (url) => {
    const { origin } = new URL(url);
    if (origin !== new URL(apiUrl).origin) {
      throw new CommandError(
        `${apiUrl} leads to another server, ${origin}: set ${variable} to its own address`,
      );
    }
    if (visited.has(url))
      throw new CommandError(`${apiUrl} leads from page to page in a circle: try again later`);
    visited.add(url);
  };
}

interface Attempt {
  url: string;
  expect: Expect;
  asOf: string | undefined;
  /** The answer of an earlier run. */
  kept: CachedAnswer | undefined;
  cache: AnswerCache;
  pace: Pace;
  counts: RequestCounts;
  send: Send;
}

/** One attempt at an answer, which the server need not send again if it has not changed since the last run. */
async function askOnce({
  url,
  expect,
  asOf,
  kept,
  cache,
  pace,
  counts,
  send,
}: Attempt): Promise<CachedAnswer> {
  const condition: Record<string, string> =
    kept === undefined || asOf !== undefined ? {} : { 'if-none-match': kept.tag };
  counts.requests += 1;
  try {
    const response = await send(url, condition, pace.timeout);
    const { headers } = response;
    const data: unknown = response.data;
    expect(data);
    const tag = asOf === undefined ? headers.etag : settled(asOf, pace.now());
    const answer: CachedAnswer = { tag: tag ?? '', link: headers.link, total: totalOf(headers), data };
    if (tag !== undefined) cache.use(url, answer);
    return answer;
  } catch (error) {
    if (kept === undefined || !isNotModified(error)) throw error;
    counts.unchanged += 1;
    cache.use(url, kept);
    return kept;
  }
}

const MINUTE = 60_000;

/** Returns a moment that another change cannot share any more; undefined for one of the last minute. */
function settled(moment: string, now: number): string | undefined {
  return now - Date.parse(moment) > MINUTE ? moment : undefined;
}

function totalOf(headers: Response['headers']): string | undefined {
  return z.coerce.string().optional().parse(headers['x-total-count']);
}

function isNotModified(error: unknown): boolean {
  return z.object({ status: z.literal(304) }).safeParse(error).success;
}
