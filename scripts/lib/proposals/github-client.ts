import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { CommandError } from '../command/command.ts';
import type { AnswerCache } from './answer-cache.ts';
import { BrokenAnswerError, explainFailure } from './failure.ts';
import { oneLine } from './one-line.ts';
import type { Pace } from './pace.ts';
import { persist } from './persist.ts';
import type { Repository } from './repository.ts';

export interface ClientOptions {
  repository: Repository;
  token?: string | undefined;
  cache: AnswerCache;
  pace: Pace;
  /** Tells whoever waits why. */
  say: (message: string) => void;
}

/** What may be asked of a repository. */
export interface GithubClient {
  /**
   * All items of a list below the repository, such as `issues`, page after page. Throws a CommandError that says what
   * to do where the server does not give the whole list, or gives something else.
   */
  list: <Schema extends z.ZodType>(
    path: string,
    parameters: Record<string, string>,
    schema: Schema,
  ) => Promise<z.output<Schema>[]>;
  /** What was asked so far. */
  counts: Readonly<RequestCounts>;
}

interface RequestCounts {
  requests: number;
  /** Those that the server answered with "as before". */
  unchanged: number;
}

/** A client that asks only for what has changed, waits where the server wants it to, and tries again what may pass. */
export function createClient(options: ClientOptions): GithubClient {
  const { repository, token, pace, say } = options;
  const { owner, name: repo, apiUrl } = repository;
  const counts: RequestCounts = { requests: 0, unchanged: 0 };
  const hasToken = token !== undefined;
  const asked = { repository: `${owner}/${repo}`, apiUrl, hasToken };
  const explain = (error: unknown) => explainFailure(error, { ...asked, now: pace.now() });
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'rolebook',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const visit = guardPages(apiUrl);
  octokit.hook.wrap('request', (request, parameters) => {
    const { url } = octokit.request.endpoint.parse(parameters);
    visit(url);
    const send: Send = async (headers, signal) => {
      // Octokit's hooks share their parameters: what is to be sent is set there.
      Object.assign(parameters.headers, headers);
      Object.assign(parameters.request, { signal });
      return request(parameters);
    };
    return persist(() => askOnce(url, send, options, counts), { explain, pace, hasToken, say });
  });
  return {
    counts,
    list: async (path, parameters, schema) => {
      const route = `GET /repos/{owner}/{repo}/${path}`;
      const items = await octokit.paginate<unknown>(route, { owner, repo, per_page: 100, ...parameters });
      return parseItems(items, schema, path);
    },
  };
}

type Response = Awaited<ReturnType<Octokit['request']>>;
type Send = (headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

function ignore(): void {
  // What went wrong is said once, by the command.
}

/** Refuses a page on another server, which must not get the token, and one that was read before, so that all ends. */
function guardPages(apiUrl: string): (url: string) => void {
  const visited = new Set<string>();
  return (url) => {
    const { origin } = new URL(url);
    if (origin !== new URL(apiUrl).origin) {
      throw new CommandError(
        `${apiUrl} leads to another server, ${origin}: set GITHUB_API_URL to its own address`,
      );
    }
    if (visited.has(url))
      throw new CommandError(`${apiUrl} leads from page to page in a circle: try again later`);
    visited.add(url);
  };
}

/** One attempt at a page, which the server need not send again where it has not changed since the last run. */
async function askOnce(
  url: string,
  send: Send,
  { cache, pace }: Pick<ClientOptions, 'cache' | 'pace'>,
  counts: RequestCounts,
): Promise<Response> {
  const kept = cache.get(url);
  const condition: Record<string, string> = kept === undefined ? {} : { 'if-none-match': kept.etag };
  counts.requests += 1;
  try {
    const response = await send(condition, AbortSignal.timeout(pace.timeout));
    const { etag, link } = response.headers;
    const data = expectList(response.data);
    if (etag !== undefined) cache.use(url, { etag, link, data });
    return response;
  } catch (error) {
    if (kept === undefined || !isNotModified(error)) throw error;
    counts.unchanged += 1;
    cache.use(url, kept);
    return { status: 200, url, headers: kept.link === undefined ? {} : { link: kept.link }, data: kept.data };
  }
}

function isNotModified(error: unknown): boolean {
  return z.object({ status: z.literal(304) }).safeParse(error).success;
}

/** Everything that is asked for is a list. Text is an answer that Octokit could not read as JSON. */
function expectList(data: unknown): unknown[] {
  if (typeof data === 'string') throw new BrokenAnswerError('the answer broke off, or is no JSON');
  if (Array.isArray(data)) return data;
  throw new CommandError(`the server answered with something that is no list: ${CHECK_ADDRESS}`);
}

const CHECK_ADDRESS = 'check GITHUB_API_URL and "repository" in site.yaml';

function parseItems<Schema extends z.ZodType>(
  items: unknown[],
  schema: Schema,
  path: string,
): z.output<Schema>[] {
  const parsed = z.array(schema).safeParse(items);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const fault = oneLine(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, 200);
  throw new CommandError(`the server's list of ${path} has another shape (${fault}): ${CHECK_ADDRESS}`);
}
