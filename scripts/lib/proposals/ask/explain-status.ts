import type { HostedRepository } from '../../host/hosted-repository.ts';
import { HOST_WORDS } from './host-words.ts';

/** Says what to do about a status that no further attempt changes; `message` is what the server said to it. */
export function explainStatus(status: number, message: string, repository: HostedRepository): string {
  const { kind, path, apiUrl, token } = repository;
  const words = HOST_WORDS[kind];
  const hasToken = token !== undefined;
  const missing = `${words.token}${words.tokenNote}`;
  const said = `the server answered ${String(status)}: ${message}`;
  if (status === 401) {
    return hasToken
      ? `the token is not accepted: set ${words.token} to a valid one, or to none (${said})`
      : `${apiUrl} wants a token: set ${missing} (${said})`;
  }
  if (status === 403) {
    return `the issues and ${words.change}s of ${path} may not be read${
      hasToken ? `: give the token ${words.right}` : ` without a token: set ${missing}`
    } (${said})`;
  }
  if (status === 404) {
    return `there is no repository ${path} at ${apiUrl}${
      hasToken ? ', or the token may not see it' : `, or it is not public and needs a ${missing}`
    }: correct "repository" in site.yaml, or say ${words.repo}`;
  }
  return status === 410 ? `the repository ${path} has no issues (${said})` : said;
}
