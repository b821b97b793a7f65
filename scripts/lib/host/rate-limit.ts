import type { RequestError } from '@octokit/request-error';
import { z } from 'zod';
import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../command/command.ts';
import type { HostedRepository } from './hosted-repository.ts';
import { TOKEN_VARIABLES } from './host-token.ts';

const SECOND = 1000;
/** The wait in seconds that GitHub recommends if its answer names none. */
const MINUTE = 60;

const headersSchema = z
  .object({
    date: z.string(),
    'retry-after': z.coerce.string(),
    'x-ratelimit-remaining': z.coerce.string(),
    'x-ratelimit-reset': z.coerce.number(),
    // GitLab's headers have no "x-": https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
    'ratelimit-remaining': z.coerce.string(),
    'ratelimit-reset': z.coerce.number(),
  })
  .partial()
  .catch({});

/** Returns the seconds until a host accepts requests again, or undefined if its answer is not about a limit. */
export function limitOf({ status, message, response }: RequestError): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const headers = headersSchema.parse(response?.headers);
  // The server's clock may differ from this machine's.
  const now = Date.parse(headers.date ?? '') || Date.now();
  const secondsUntil = (time: number): number => Math.max(Math.ceil((time - now) / SECOND), 1);
  const after = headers['retry-after'];
  if (after !== undefined) {
    if (/^\d+$/.test(after)) return Math.max(Number(after), 1);
    return Number.isNaN(Date.parse(after)) ? MINUTE : secondsUntil(Date.parse(after));
  }
  const reset = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'];
  const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
  if (remaining === '0' && reset !== undefined) return secondsUntil(reset * SECOND);
  return status === 429 || /rate limit/i.test(message) ? MINUTE : undefined;
}

/** Returns an error that says when a host accepts requests again, after a wait in seconds. */
export function explainLimit(seconds: number, { kind, token }: HostedRepository): CommandError {
  // Adds a minute, since the time has no seconds.
  const time = new Date(Date.now() + (seconds + MINUTE) * SECOND).toISOString();
  const hint = token === undefined ? `; with a token in ${TOKEN_VARIABLES[kind]} many more are allowed` : '';
  return new CommandError(
    `no more requests are allowed for now: try again after ${time.slice(11, 16)} UTC on ${time.slice(0, 10)}, ` +
      `in ${waitInWords(seconds)}${hint}`,
  );
}

/** Formats a number of seconds, such as `20 seconds` or `34 minutes`. */
export function waitInWords(seconds: number): string {
  return seconds > MINUTE ? countOf(Math.ceil(seconds / MINUTE), 'minute') : countOf(seconds, 'second');
}
