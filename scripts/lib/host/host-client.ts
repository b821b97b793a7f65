import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { CommandError } from '../command/command.ts';
import type { HostedRepository } from './hosted-repository.ts';
import { explainMissingToken, explainRefusal } from './refusal.ts';

type Parameters = Record<string, unknown>;

/** Asks the API of a host; its routes are those of Octokit, such as `GET /repos/{+path}/pulls`. */
export interface HostClient {
  /** Sends one request. Throws a CommandError if the host refuses, or answers with something of another shape. */
  ask: <Schema extends z.ZodType>(
    route: string,
    parameters: Parameters,
    schema: Schema,
  ) => Promise<z.output<Schema>>;
  /** Reads all items of a list, page after page; throws as `ask` does. */
  list: <Schema extends z.ZodType>(
    route: string,
    parameters: Parameters,
    schema: Schema,
  ) => Promise<z.output<Schema>[]>;
}

/** The longest that one answer may take, in milliseconds. */
const TIMEOUT = 60_000;

/**
 * Creates a client for the host of a repository. Octokit speaks to all of them: each takes JSON and a bearer token, and
 * names the next page of a list in the header `Link`. Throws a NotAllowedError without a token.
 */
export function createHostClient(repository: HostedRepository): HostClient {
  const { apiUrl, token } = repository;
  if (token === undefined) throw explainMissingToken(repository);
  const octokit = new Octokit({ baseUrl: apiUrl, userAgent: 'rolebook', log: SILENT });
  octokit.hook.wrap('request', async (request, parameters) => {
    guardServer(octokit.request.endpoint.parse(parameters).url, apiUrl);
    // Octokit's own "token" is unknown to GitLab.
    parameters.headers['authorization'] = `Bearer ${token}`;
    Object.assign(parameters.request, { signal: AbortSignal.timeout(TIMEOUT) });
    try {
      return await request(parameters);
    } catch (error) {
      throw explainRefusal(error, repository) ?? error;
    }
  });
  return {
    ask: async (route, parameters, schema) => {
      const response = await octokit.request(route, parameters);
      return parseAnswer(response.data, schema, apiUrl);
    },
    list: async (route, parameters, schema) => {
      const items = await octokit.paginate<unknown>(route, { per_page: 100, ...parameters });
      return parseAnswer(items, z.array(schema), apiUrl);
    },
  };
}

/** Keeps Octokit from printing: the command itself reports a failure, once. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // Nothing to print.
}

/** Refuses a page of a list on another server, which must not get the token. */
function guardServer(url: string, apiUrl: string): void {
  const { origin } = new URL(url);
  if (origin === new URL(apiUrl).origin) return;
  throw new CommandError(`${apiUrl} leads to another server, ${origin}: correct the address of the API`);
}

function parseAnswer<Schema extends z.ZodType>(
  data: unknown,
  schema: Schema,
  apiUrl: string,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `the answer of ${apiUrl} has another shape (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}): ` +
      'check that this is the address of its API',
  );
}
