import type { HostKind } from '#catalogue/community/repository-host.ts';

/** Returns the kind of host whose CI runs this command; undefined outside of these. */
export function hostOfCi(env: NodeJS.ProcessEnv): HostKind | undefined {
  if (env['GITLAB_CI'] === 'true') return 'gitlab';
  // Forgejo and Gitea also set the variable of GitHub.
  if (env['FORGEJO_ACTIONS'] === 'true' || env['GITEA_ACTIONS'] === 'true') return 'forgejo';
  return env['GITHUB_ACTIONS'] === 'true' ? 'github' : undefined;
}

/** Returns the first of these variables that is set, with its name. */
export function firstSet(
  names: readonly string[],
  env: NodeJS.ProcessEnv,
): { name: string; value: string } | undefined {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') return { name, value };
  }
  return undefined;
}
