import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { RequestError } from '@octokit/request-error';
import { z } from 'zod';
import { oneLine } from './one-line.ts';
import { limitOf, waitInWords } from './rate-limit.ts';

/** The waits for hosts, in milliseconds. */
export interface Pace {
  /** The longest wait for an answer. */
  timeout: number;
  /** The duration of a second in a wait; tests use a shorter one. */
  second: number;
}

export const USUAL_PACE: Pace = { timeout: 60_000, second: 1000 };

/** The number of requests for one answer before a command gives up. */
export const ATTEMPTS = 4;

/** The longest wait that a command accepts, in seconds. */
const LONGEST_WAIT = 60;
const LONGEST_REASON = 200;

/** The media types of answers that are expected to be JSON, and of those that may be any text. */
export const ACCEPT = { json: 'application/json', text: 'text/plain' } as const;

interface OctokitOptions {
  apiUrl: string;
  pace: Pace;
  /** Prints why the command waits. */
  say: (message: string) => void;
  onRequest: () => void;
}

/**
 * Creates an Octokit that waits while a host limits requests, and tries again after temporary failures. It also works with
 * GitLab and Forgejo, since only its default headers are specific to GitHub.
 */
export function createHostOctokit({ apiUrl, pace, say, onRequest }: OctokitOptions): Octokit {
  const prepare = (octokit: Octokit): void => {
    octokit.hook.before('request', (options) => {
      onRequest();
      Object.assign(options.request, { signal: AbortSignal.timeout(pace.timeout) });
    });
    octokit.hook.after('request', ({ data }, options) => {
      // Octokit returns JSON that it cannot read as text.
      if (typeof data !== 'string' || options.headers['accept'] !== ACCEPT.json) return;
      throw new RequestError('the answer broke off, or is not JSON', 500, { request: options });
    });
    octokit.hook.error('request', (error, { request }) => {
      if (error instanceof RequestError) {
        translateLimit(error);
        const { retries = ATTEMPTS - 1, retryCount = 0 } = retrySchema.parse(request);
        if (error.status >= 500 && retryCount < retries) say(`${reasonOf(error)}: trying again`);
      }
      throw error;
    });
  };
  // Each plugin wraps the one before it.
  const PatientOctokit = Octokit.plugin(prepare, retry, throttling);
  return new PatientOctokit({
    baseUrl: apiUrl,
    userAgent: 'rolebook',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    retry: { retries: ATTEMPTS - 1, retryAfterBaseValue: pace.second, doNotRetry: REFUSALS },
    throttle: {
      retryAfterBaseValue: pace.second,
      onRateLimit: () => false,
      onSecondaryRateLimit: (seconds, _options, _octokit, retries) => {
        if (retries >= ATTEMPTS - 1 || seconds > LONGEST_WAIT) return false;
        say(`too many requests: waiting ${waitInWords(seconds)} until more are allowed`);
        return true;
      },
    },
  });
}

/** Returns the reason that a request failed, in one line. */
export function reasonOf({ status, message, response }: RequestError): string {
  return response === undefined ? oneLine(message, LONGEST_REASON) : `the server answered ${String(status)}`;
}

/** The statuses after which another request is pointless: 400 to 499. */
const REFUSALS = Array.from({ length: 100 }, (_, index) => 400 + index);

/** The counters that `@octokit/plugin-retry` adds to a request. */
const retrySchema = z.object({ retries: z.int().optional(), retryCount: z.int().optional() });

/**
 * Rewrites an error about a limit in the words of GitHub, since `@octokit/plugin-throttling` 11 knows no others. The
 * wait is computed by the server's clock.
 */
function translateLimit(error: RequestError): void {
  const seconds = limitOf(error);
  if (seconds === undefined || error.response === undefined) return;
  error.message = 'secondary rate limit';
  error.response.headers['retry-after'] = String(seconds);
}

function ignore(): void {
  // The command reports a failure itself.
}
