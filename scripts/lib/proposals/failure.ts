import { z } from 'zod';
import { oneLine } from './one-line.ts';

/** Why a request failed, and what that asks for. */
export type Failure =
  | { kind: 'limit'; /** How long the server wants to be left alone, in milliseconds. */ wait: number }
  | { kind: 'passing'; reason: string }
  | { kind: 'final'; message: string };

/** The server's answer is no JSON, or not the whole of it. */
export class BrokenAnswerError extends Error {
  override name = 'BrokenAnswerError';
}

/** What the explanation of a failure may need to know. */
export interface Asked {
  /** `owner/name`. */
  repository: string;
  apiUrl: string;
  hasToken: boolean;
  /** The time since 1970, in milliseconds. */
  now: number;
}

/** What a failed request asks for; undefined where the error is none of a request. */
export function explainFailure(error: unknown, asked: Asked): Failure | undefined {
  if (error instanceof BrokenAnswerError) return { kind: 'passing', reason: error.message };
  const failed = requestErrorSchema.safeParse(error).data;
  if (failed === undefined) return undefined;
  const { status, message, response } = failed;
  if (response === undefined) return { kind: 'passing', reason: oneLine(message, LONGEST_REASON) };
  const wait = findWait(status, message, response.headers, asked.now);
  if (wait !== undefined) return { kind: 'limit', wait };
  if (status >= 500) return { kind: 'passing', reason: `the server answered ${String(status)}` };
  return { kind: 'final', message: explainStatus(status, message, asked) };
}

const LONGEST_REASON = 200;
const SECOND = 1000;
/** What GitHub asks for where it does not say how long to wait. */
const MINUTE = 60 * SECOND;

/** An error of Octokit; without a response where no answer came. */
const requestErrorSchema = z.object({
  name: z.literal('HttpError'),
  status: z.number(),
  message: z.string(),
  response: z
    .object({
      headers: z
        .object({
          date: z.string(),
          'retry-after': z.coerce.string(),
          'x-ratelimit-remaining': z.coerce.string(),
          'x-ratelimit-reset': z.coerce.number(),
        })
        .partial(),
    })
    .optional(),
});
type Headers = NonNullable<z.output<typeof requestErrorSchema>['response']>['headers'];

/** How long to wait before the next request; undefined where the answer is about something else. */
function findWait(status: number, message: string, headers: Headers, now: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  // The server's clock may differ from ours.
  const serverNow = Date.parse(headers.date ?? '') || now;
  const after = headers['retry-after'];
  if (after !== undefined) {
    const wait = /^\d+$/.test(after.trim()) ? Number(after) * SECOND : Date.parse(after) - serverNow;
    return Number.isFinite(wait) ? Math.max(wait, SECOND) : MINUTE;
  }
  const reset = headers['x-ratelimit-reset'];
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
    return Math.max((reset ?? 0) * SECOND - serverNow, SECOND);
  }
  return status === 429 || /rate limit/i.test(message) ? MINUTE : undefined;
}

function explainStatus(status: number, message: string, { repository, apiUrl, hasToken }: Asked): string {
  const said = `the server answered ${String(status)}: ${oneLine(message, LONGEST_REASON)}`;
  if (status === 401) {
    return hasToken
      ? `the token is not accepted: set GITHUB_TOKEN to a valid one, or to none (${said})`
      : `${apiUrl} wants a token: set GITHUB_TOKEN (${said})`;
  }
  if (status === 403) {
    return `the issues and pull requests of ${repository} may not be read${
      hasToken ? ': give the token the right to read both' : ' without a token: set GITHUB_TOKEN'
    } (${said})`;
  }
  if (status === 404) {
    return `there is no repository ${repository} at ${apiUrl}${
      hasToken ? ', or the token may not see it' : ', or it is not public and needs a GITHUB_TOKEN'
    }: correct "repository" in site.yaml, or say --repo owner/name`;
  }
  return status === 410 ? `the repository ${repository} has no issues (${said})` : said;
}
