import { RequestError } from '@octokit/request-error';
import { z } from 'zod';
import { CommandError } from '../command/command.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';
import { ACCEPT, createHostOctokit, USUAL_PACE, type Pace } from './host-octokit.ts';
import { HOST_WORDS } from './host-words.ts';
import type { HostedRepository } from './hosted-repository.ts';
import { oneLine } from './one-line.ts';
import { PAGING } from './paging.ts';
import { explainLimit, limitOf } from './rate-limit.ts';

export interface HostClientOptions {
  repository: HostedRepository;
  /** Returns an error that explains a failed request and what to do. */
  explain: (error: RequestError, repository: HostedRepository) => CommandError;
  /** Prints why the command waits. */
  say: (message: string) => void;
  /** The answers of an earlier run. */
  cache?: AnswerCache;
  pace?: Pace;
}

interface RequestCounts {
  requests: number;
  /** The number of requests that the host answered with "not modified". */
  unchanged: number;
}

type Parameters = Record<string, unknown>;

/**
 * The API of a host, with routes in Octokit's notation, such as `GET /repos/{+path}/pulls`. Each method throws a CommandError
 * if the host refuses, or if its answer does not match the schema.
 *
 * On hosts without entity tags, a stored answer is valid as long as `asOf`, the moment of the last change, stays the same.
 */
export interface HostClient {
  repository: HostedRepository;
  counts: Readonly<RequestCounts>;
  ask: <Schema extends z.ZodType>(
    route: string,
    parameters: Parameters,
    schema: Schema,
    asOf?: string,
  ) => Promise<z.output<Schema>>;
  /** Reads all pages of a list. */
  list: <Schema extends z.ZodType>(
    route: string,
    parameters: Parameters,
    schema: Schema,
    asOf?: string,
  ) => Promise<z.output<Schema>[]>;
  readText: (route: string, asOf?: string) => Promise<string>;
}

/** Creates a client for the host of a repository. */
export function createHostClient(options: HostClientOptions): HostClient {
  const { repository } = options;
  const { kind, apiUrl } = repository;
  const check = `check ${HOST_WORDS[kind].apiUrl} and "repository" in site.yaml`;
  const counts: RequestCounts = { requests: 0, unchanged: 0 };
  const fetchAnswer = createFetch(options, counts);
  return {
    repository,
    counts,
    ask: async (route, parameters, schema, asOf) => {
      const { data } = await fetchAnswer({ route, parameters, asOf });
      return parseAnswer(data, schema, route, check);
    },
    list: async (route, parameters, schema, asOf) => {
      const { size, next } = PAGING[kind];
      const items: unknown[] = [];
      const visited = new Set<string>();
      let page: Request | undefined = { route, parameters: { ...size, ...parameters }, asOf };
      while (page !== undefined) {
        const answer = await fetchAnswer(page);
        items.push(...listOf(answer.data, kind === 'forgejo', check));
        const url = next(answer.url, answer, items.length);
        if (url !== undefined && visited.has(url)) {
          throw new CommandError(`${apiUrl} links pages of a list in a circle: try again later`);
        }
        if (url !== undefined) visited.add(url);
        page = url === undefined ? undefined : { route: `GET ${url}`, asOf };
      }
      return parseAnswer(items, z.array(schema), route, check);
    },
    readText: async (route, asOf) => {
      const { data } = await fetchAnswer({ route, asOf, accept: ACCEPT.text });
      return parseAnswer(data, z.string(), route, check);
    },
  };
}

interface Request {
  route: string;
  parameters?: Parameters;
  asOf: string | undefined;
  accept?: string;
}

type Fetched = CachedAnswer & { url: string };

/** Returns a function that sends a request, or reuses an unchanged answer of an earlier run. */
function createFetch(
  { repository, explain, say, cache, pace = USUAL_PACE }: HostClientOptions,
  counts: RequestCounts,
): (request: Request) => Promise<Fetched> {
  const { apiUrl, token } = repository;
  const onRequest = (): void => void (counts.requests += 1);
  const octokit = createHostOctokit({ apiUrl, pace, say, onRequest });
  // GitLab does not know Octokit's scheme "token".
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return async ({ route, parameters = {}, asOf, accept = ACCEPT.json }) => {
    const { url, method } = octokit.request.endpoint(route, parameters);
    guardServer(url, repository);
    const kept = method === 'GET' ? cache?.get(url) : undefined;
    const reuse = (answer: CachedAnswer): Fetched => {
      cache?.use(url, answer);
      return { ...answer, url };
    };
    if (kept !== undefined && kept.tag === asOf) return reuse(kept);
    const condition = kept === undefined || asOf !== undefined ? {} : { 'if-none-match': kept.tag };
    try {
      const response = await octokit.request(route, {
        ...parameters,
        headers: { accept, ...authorization, ...condition },
        // The host may have made a change even if its answer is missing.
        ...(method !== 'GET' && { request: { retries: 0 } }),
      });
      const data: unknown = response.data;
      const { headers } = response;
      const tag = asOf === undefined ? headers.etag : settled(asOf);
      const total = z.coerce.string().optional().parse(headers['x-total-count']);
      const answer: CachedAnswer = { tag: tag ?? '', link: headers.link, total, data };
      return tag === undefined ? { ...answer, url } : reuse(answer);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (kept !== undefined && error.status === 304) {
        counts.unchanged += 1;
        return reuse(kept);
      }
      const limit = limitOf(error);
      throw limit === undefined ? explain(error, repository) : explainLimit(limit, repository);
    }
  };
}

/** Refuses a page of a list on another server, which must not get the token. */
function guardServer(url: string, { kind, apiUrl }: HostedRepository): void {
  const { origin } = new URL(url);
  if (origin === new URL(apiUrl).origin) return;
  throw new CommandError(
    `${apiUrl} links to another server, ${origin}: set ${HOST_WORDS[kind].apiUrl} to the API's own address`,
  );
}

const MINUTE = 60_000;

/** Returns a moment if it is over a minute ago, else undefined: another change could still fall on a recent moment. */
function settled(moment: string): string | undefined {
  return Date.now() - Date.parse(moment) > MINUTE ? moment : undefined;
}

function listOf(data: unknown, mayBeNull: boolean, check: string): unknown[] {
  if (Array.isArray(data)) return z.array(z.unknown()).parse(data);
  // Go serializes an empty list as null, as in the answer about reactions.
  if (mayBeNull && data === null) return [];
  throw new CommandError(`the server answered with something that is not a list: ${check}`);
}

function parseAnswer<Schema extends z.ZodType>(
  data: unknown,
  schema: Schema,
  route: string,
  check: string,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const fault = oneLine(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, 200);
  throw new CommandError(`the server's answer to ${route} has an unexpected shape (${fault}): ${check}`);
}
