import { REQUEST_WORDS, type HostKind } from '#catalogue/community/repository-host.ts';
import { TOKEN_VARIABLES } from './host-token.ts';

/** What messages call the things of one kind of host. */
export interface HostWords {
  /** What proposes a change of files: `pull request`. */
  change: string;
  /** The variable for a token. */
  token: string;
  /** What to know about a token that the host's CI gives; empty if that one will do. */
  tokenNote: string;
  /** The variable for the address of the API. */
  apiUrl: string;
  /** What a token must be allowed to do. */
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
    tokenNote: ' (CI_JOB_TOKEN may not read issues)',
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
