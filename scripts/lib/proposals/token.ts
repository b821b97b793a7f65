import { CallError } from '../command/command.ts';

/**
 * The token of GITHUB_TOKEN or GH_TOKEN; undefined where neither is set. Throws a CallError, without the token in its
 * message, where it can be none.
 */
export function readToken(env: NodeJS.ProcessEnv): string | undefined {
  const name = env['GITHUB_TOKEN']?.trim() ? 'GITHUB_TOKEN' : 'GH_TOKEN';
  const token = env[name]?.trim() || undefined;
  if (token !== undefined && !/^[\w.~+/=-]+$/.test(token)) {
    throw new CallError(`${name} holds characters that no token has: copy it again`);
  }
  return token;
}
