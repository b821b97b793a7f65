import type { RequestError } from '@octokit/request-error';
import type { HostKind } from '#catalogue/community/repository-host.ts';
import { CommandError } from '../command/command.ts';
import { TOKEN_VARIABLES } from './host-token.ts';
import type { HostedRepository } from './hosted-repository.ts';
import { oneLine } from './one-line.ts';

/** The token is missing or does not have the necessary rights; the message says what to set. */
export class NotAllowedError extends CommandError {
  override name = 'NotAllowedError';
}

/** The tokens that may open pull requests and comment on them, for messages. */
const RIGHTS: Record<HostKind, string> = {
  github: 'a workflow\'s own token with "pull-requests: write" and, to push a branch, "contents: write"',
  gitlab:
    'a project access token with the role Developer and the scope "api", since a job token cannot comment',
  forgejo: 'the token of a workflow, or one that may write to repositories and issues',
};

const LONGEST_SAYING = 200;

/** Returns an error that says which token is missing. */
export function explainMissingToken({ kind, path }: HostedRepository): NotAllowedError {
  return new NotAllowedError(
    `there is no token for ${path}: set ${TOKEN_VARIABLES[kind]} to one, such as ${RIGHTS[kind]}`,
  );
}

/** Returns an error that explains why a host refuses to read or change pull requests, and what to do. */
export function explainRefusal(error: RequestError, repository: HostedRepository): CommandError {
  const { kind, path, apiUrl } = repository;
  const { status, message, response } = error;
  const said = oneLine(message, LONGEST_SAYING);
  const options = { cause: error };
  if (response === undefined)
    return new CommandError(`${apiUrl} does not answer: try again later (${said})`, options);
  const answered = `${apiUrl} answered ${String(status)}: ${said}`;
  if (status === 401) {
    return new NotAllowedError(
      `the token is not accepted: set ${TOKEN_VARIABLES[kind]} to a valid one (${answered})`,
      options,
    );
  }
  if (status === 403) {
    return new NotAllowedError(
      `the token is not allowed to do this: set ${RIGHTS[kind]} (${answered})`,
      options,
    );
  }
  if (status === 404) {
    const reason = 'it does not exist, or the token has no access to it';
    return new CommandError(`${path}: ${reason} (${answered})`, options);
  }
  const advice = status >= 500 ? ': try again later' : '';
  return new CommandError(`${path}: ${answered}${advice}`, options);
}
