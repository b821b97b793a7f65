import { REQUEST_WORDS, type HostKind } from '#catalogue/community/repository-host.ts';
import { TOKEN_VARIABLES } from './host-token.ts';

/** The terms of one kind of host for messages. */
export interface HostWords {
  /** The name of a proposal that changes files, such as `pull request`. */
  change: string;
  /** The variable of the token. */
  token: string;
  /** A note about the token of the host's CI; empty if that token is sufficient. */
  tokenNote: string;
  /** The variable of the API's address. */
  apiUrl: string;
  /** The rights that a token needs. */
  right: string;
  /** The form of `--repo`. */
  repo: string;
}

export const HOST_WORDS: Record<HostKind, HostWords> = {
  github: {
    change: REQUEST_WORDS.github,
    token: TOKEN_VARIABLES.github,
    tokenNote: '',
    apiUrl: 'GITHUB_API_URL',
    right: 'the right to read both',
    repo: '--repo owner/name',
  },
  gitlab: {
    change: REQUEST_WORDS.gitlab,
    token: TOKEN_VARIABLES.gitlab,
    // Source: https://docs.gitlab.com/ci/jobs/ci_job_token/#job-token-access
    tokenNote: ' (CI_JOB_TOKEN cannot read issues)',
    apiUrl: 'GITLAB_API_URL',
    right: 'the scope read_api',
    repo: '--repo group/name',
  },
  forgejo: {
    change: REQUEST_WORDS.forgejo,
    token: TOKEN_VARIABLES.forgejo,
    tokenNote: '',
    apiUrl: 'FORGEJO_API_URL',
    right: 'the scopes read:issue and read:repository',
    repo: '--repo owner/name',
  },
};
