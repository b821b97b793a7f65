import type { HostKind } from '#catalogue/community/repository-host.ts';
import { firstSet, hostOfCi } from '../host/ci.ts';

/** Returns the number of the pull request of a CI run, or undefined for a run of another kind. */
export function numberOfRun(env: NodeJS.ProcessEnv): number | undefined {
  const ci = hostOfCi(env);
  if (ci === undefined) return undefined;
  const number =
    ci === 'gitlab'
      ? /^(\d+)$/.exec(env['CI_MERGE_REQUEST_IID'] ?? '')
      : /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '');
  return number === null ? undefined : Number(number[1]);
}

/** Returns the address of the CI run, or undefined outside of CI. */
export function addressOfRun(env: NodeJS.ProcessEnv): string | undefined {
  const ci = hostOfCi(env);
  if (ci === undefined) return undefined;
  if (ci === 'gitlab') return firstSet(['CI_JOB_URL'], env)?.value;
  const parts = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', RUN_VARIABLES[ci]].map((name) => env[name]);
  const [server, repository, run] = parts;
  return parts.includes(undefined) || parts.includes('')
    ? undefined
    : `${String(server)}/${String(repository)}/actions/runs/${String(run)}`;
}

/** The variables that identify a run in its address: Forgejo uses its number in the repository. */
const RUN_VARIABLES: Record<Exclude<HostKind, 'gitlab'>, string> = {
  github: 'GITHUB_RUN_ID',
  forgejo: 'GITHUB_RUN_NUMBER',
};
