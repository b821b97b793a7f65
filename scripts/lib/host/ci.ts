import type { HostKind } from '#catalogue/community/repository-host.ts';

/** Returns the kind of host whose CI runs this command, or undefined outside of a known CI. */
export function hostOfCi(env: NodeJS.ProcessEnv): HostKind | undefined {
  if (env['GITLAB_CI'] === 'true') return 'gitlab';
  // Forgejo and Gitea also set GITHUB_ACTIONS.
  if (env['FORGEJO_ACTIONS'] === 'true' || env['GITEA_ACTIONS'] === 'true') return 'forgejo';
  return env['GITHUB_ACTIONS'] === 'true' ? 'github' : undefined;
}

/** Returns the first variable that is set, with its trimmed value. */
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
