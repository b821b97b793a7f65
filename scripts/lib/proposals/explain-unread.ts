import type { RequestError } from '@octokit/request-error';
import { z } from 'zod';
import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../command/command.ts';
import { ATTEMPTS, reasonOf } from '../host/host-octokit.ts';
import { HOST_WORDS } from '../host/host-words.ts';
import type { HostedRepository } from '../host/hosted-repository.ts';
import { oneLine } from '../host/one-line.ts';

const LONGEST_REASON = 200;

/** Returns an error that explains why proposals cannot be read, and what to do. */
export function explainUnread(error: RequestError, repository: HostedRepository): CommandError {
  const { status, message, response } = error;
  const options = { cause: error };
  if (response === undefined || status >= 500) {
    const attempts = countOf(ATTEMPTS, 'attempt');
    return new CommandError(`${reasonOf(error)}: gave up after ${attempts}, try again later`, options);
  }
  const description = descriptionSchema.safeParse(response.data).data?.error_description;
  const said = oneLine(description ?? message, LONGEST_REASON);
  return new CommandError(explainStatus(status, said, repository), options);
}

/** GitLab's explanation of what is wrong with a token. */
const descriptionSchema = z.object({ error_description: z.string() });

function explainStatus(status: number, message: string, repository: HostedRepository): string {
  const { kind, path, apiUrl, token } = repository;
  const words = HOST_WORDS[kind];
  const hasToken = token !== undefined;
  const missing = `${words.token}${words.tokenNote}`;
  const said = `the server answered ${String(status)}: ${message}`;
  if (status === 401) {
    return hasToken
      ? `the token is not accepted: set ${words.token} to a valid one, or unset it (${said})`
      : `${apiUrl} requires a token: set ${missing} (${said})`;
  }
  if (status === 403) {
    return `the issues and ${words.change}s of ${path} cannot be read${
      hasToken ? `: give the token ${words.right}` : ` without a token: set ${missing}`
    } (${said})`;
  }
  if (status === 404) {
    return `there is no repository ${path} at ${apiUrl}${
      hasToken ? ', or the token has no access to it' : `, or it is not public and needs a ${missing}`
    }: correct "repository" in site.yaml, or write ${words.repo}`;
  }
  return status === 410 ? `the repository ${path} has no issues (${said})` : said;
}
