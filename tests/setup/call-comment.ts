import { join } from 'node:path';
import type { HostKind } from '#catalogue/community/repository-host.ts';
import { ciVariables } from '../fixtures/hosts/ci-variables.ts';
import { startGithubHost } from '../fixtures/hosts/github-host.ts';
import { startGitlabHost } from '../fixtures/hosts/gitlab-host.ts';
import type { HostServer } from '../fixtures/hosts/host-server.ts';
import { hostState, keptRequest, type HostState, type KeptComment } from '../fixtures/hosts/host-state.ts';
import { temporaryDir } from '../fixtures/temporary-dir.ts';
import { callCommand, type CommandResult } from './call-command.ts';

/** A host with two open requests, and a folder with a file to post. */
export interface CommentPlace {
  kind: HostKind;
  state: HostState;
  server: HostServer;
  dir: string;
  file: string;
}

/** Starts a host of a kind with two open requests, and writes a file to post. The test removes both when it ends. */
export async function commentPlace(
  kind: HostKind,
  fields: Partial<HostState> = {},
  text = 'One change.\n',
): Promise<CommentPlace> {
  const state = hostState({ requests: [keptRequest(6, { branch: 'other' }), keptRequest(7)], ...fields });
  const server = kind === 'gitlab' ? await startGitlabHost(state) : await startGithubHost(state);
  const dir = temporaryDir({ 'difference.md': text });
  return { kind, state, server, dir, file: join(dir, 'difference.md') };
}

/** Runs the command with the file in the CI of the host, for request 7. */
export function callComment(
  { kind, state, server, dir, file }: CommentPlace,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const variables = { ...ciVariables(kind, server.url, state, 7), CONTENT_DIR: dir };
  return callCommand('comment', [file, ...args], { ...variables, ...env });
}

/** Returns the comments on a request, by default request 7. */
export function commentsOn({ state }: CommentPlace, number = 7): KeptComment[] {
  return state.requests.find((request) => request.number === number)?.comments ?? [];
}
