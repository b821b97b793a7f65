import { z } from 'zod';
import type { HostedRepository } from '../../host/hosted-repository.ts';
import { oneLine } from '../one-line.ts';
import { explainStatus } from './explain-status.ts';

/** Why a request failed, and what to do about it. */
export type Failure =
  | { kind: 'limit'; /** How long the server wants to be left alone, in milliseconds. */ wait: number }
  | { kind: 'passing'; reason: string }
  | { kind: 'final'; message: string };

/** The server's answer is not JSON, or not the whole of it. */
export class BrokenAnswerError extends Error {
  override name = 'BrokenAnswerError';
}

/**
 * Explains why a request failed; undefined for an error that comes from something else. `now` is the time since 1970, in
 * milliseconds.
 */
export function explainFailure(
  error: unknown,
  repository: HostedRepository,
  now: number,
): Failure | undefined {
  if (error instanceof BrokenAnswerError) return { kind: 'passing', reason: error.message };
  const failed = requestErrorSchema.safeParse(error).data;
  if (failed === undefined) return undefined;
  const { status, message, response } = failed;
  if (response === undefined) return { kind: 'passing', reason: oneLine(message, LONGEST_REASON) };
  const wait = findWait(status, message, response.headers, now);
  if (wait !== undefined) return { kind: 'limit', wait };
  if (status >= 500) return { kind: 'passing', reason: `the server answered ${String(status)}` };
  const said = oneLine(response.data?.error_description ?? message, LONGEST_REASON);
  return { kind: 'final', message: explainStatus(status, said, repository) };
}

const LONGEST_REASON = 200;
const SECOND = 1000;
/** What GitHub recommends if it does not say how long to wait. */
const MINUTE = 60 * SECOND;

/** An error of Octokit; without a response if no answer came. */
const requestErrorSchema = z.object({
  name: z.literal('HttpError'),
  status: z.number(),
  message: z.string(),
  response: z
    .object({
      // GitLab explains what is wrong with a token there.
      data: z.object({ error_description: z.string() }).optional().catch(undefined),
      headers: z
        .object({
          date: z.string(),
          'retry-after': z.coerce.string(),
          'x-ratelimit-remaining': z.coerce.string(),
          'x-ratelimit-reset': z.coerce.number(),
          // GitLab writes them without "x-": https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
          'ratelimit-remaining': z.coerce.string(),
          'ratelimit-reset': z.coerce.number(),
        })
        .partial(),
    })
    .optional(),
});
type Headers = NonNullable<z.output<typeof requestErrorSchema>['response']>['headers'];

/** Returns how long to wait before the next request; undefined if the answer is about something else. */
function findWait(status: number, message: string, headers: Headers, now: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  // The server's clock may differ from ours.
  const serverNow = Date.parse(headers.date ?? '') || now;
  const after = headers['retry-after'];
  if (after !== undefined) {
    const wait = /^\d+$/.test(after.trim()) ? Number(after) * SECOND : Date.parse(after) - serverNow;
    return Number.isFinite(wait) ? Math.max(wait, SECOND) : MINUTE;
  }
  const reset = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'];
  const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
  if (remaining === '0' && Number.isFinite(reset)) {
    return Math.max((reset ?? 0) * SECOND - serverNow, SECOND);
  }
  return status === 429 || /rate limit/i.test(message) ? MINUTE : undefined;
}
