import { unzipSync } from 'fflate';
import { z } from 'zod';
import { messageOf } from '#catalogue/text/message-of.ts';
import { CommandError } from '../command/command.ts';
import type { HostClient } from '../host/host-client.ts';

/** A workflow run on GitHub for a pull request. */
export interface WorkflowRun {
  id: number;
  url: string;
  /** The commit that it checked out. */
  commit: string;
  /** The branch of that commit, as `owner:branch`. */
  head: string;
}

interface Artifact {
  id: number;
  /** The size of its archive, in bytes. */
  size: number;
}

/** The largest accepted size in bytes: a difference has a few hundred kilobytes, and its archive is not trusted. */
const LARGEST_ARTIFACT = 10_000_000;

export async function readRun({ ask }: HostClient, path: string, id: number): Promise<WorkflowRun> {
  const run = await ask('GET /repos/{+path}/actions/runs/{id}', { path, id }, runSchema);
  const owner = run.head_repository?.owner.login ?? '';
  return { id, url: run.html_url, commit: run.head_sha, head: `${owner}:${run.head_branch ?? ''}` };
}

/** Finds the open pull request of a run. Returns undefined if it is closed or has newer commits. */
export async function findPullRequestOf(
  { list }: HostClient,
  path: string,
  { head, commit }: WorkflowRun,
): Promise<number | undefined> {
  const pulls = await list('GET /repos/{+path}/pulls', { path, state: 'open', head }, pullSchema);
  return pulls.find((pull) => pull.head.sha === commit)?.number;
}

/** Finds an artifact of a run by name, and the newest one if the run was repeated. */
export async function findArtifact(
  { ask }: HostClient,
  path: string,
  { id }: WorkflowRun,
  name: string,
): Promise<Artifact | undefined> {
  const route = 'GET /repos/{+path}/actions/runs/{id}/artifacts';
  const { artifacts } = await ask(route, { path, id, name }, artifactsSchema);
  const kept = artifacts.filter((artifact) => artifact.name === name && !artifact.expired);
  const newest = kept.toSorted((a, b) => b.id - a.id)[0];
  return newest && { id: newest.id, size: newest.size_in_bytes };
}

/**
 * Reads one file of an artifact in memory, so that no file from the pull request reaches the disk. Throws a CommandError if
 * the artifact is too large or does not have the file.
 */
export async function readArtifact(
  { ask }: HostClient,
  path: string,
  { id, size }: Artifact,
  file: string,
): Promise<Uint8Array> {
  if (size > LARGEST_ARTIFACT) throw new CommandError('the artifact is too large for a difference');
  const archive = await ask('GET /repos/{+path}/actions/artifacts/{id}/zip', { path, id }, archiveSchema);
  const bytes = unzip(new Uint8Array(archive), file);
  if (bytes === undefined) throw new CommandError(`the artifact does not contain ${file}`);
  return bytes;
}

function unzip(archive: Uint8Array, file: string): Uint8Array | undefined {
  try {
    return unzipSync(archive, {
      filter: ({ name, originalSize }) => name === file && originalSize <= LARGEST_ARTIFACT,
    })[file];
  } catch (error) {
    throw new CommandError(`the artifact is not a valid archive (${messageOf(error)})`, { cause: error });
  }
}

const runSchema = z.object({
  html_url: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullish(),
  head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullish(),
});

const pullSchema = z.object({ number: z.int(), head: z.object({ sha: z.string() }) });

const artifactsSchema = z.object({
  artifacts: z.array(
    z.object({ id: z.int(), name: z.string(), size_in_bytes: z.number(), expired: z.boolean() }),
  ),
});

const archiveSchema = z.instanceof(ArrayBuffer);
