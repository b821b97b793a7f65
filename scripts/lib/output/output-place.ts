import { existsSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { PACKAGE_DIR } from '../command/places.ts';
import { CommandError } from '../command/command.ts';

import { isBuildOutput } from './output-marker.ts';
import { staysInOutput } from './swap-contents.ts';

/** The parts of a project that a build needs and does not make, below the working directory. */
const SOURCES = ['content', 'src', 'scripts', 'tests', 'node_modules', '.git', '.github', '.cache'];

/** Files that systems leave in a folder which looks empty to people. */
const TRACES = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const OWN = 'set it to a folder of its own, such as dist';

/**
 * Returns the folder that OUT_DIR names, with links followed. Throws a CommandError that says what to set if the folder holds,
 * or is a part of, the content or the project.
 */
export function findOutput(outDir: string, contentDir: string): string {
  const output = realPlace(outDir, outDir);
  const refuse = (reason: string, advice = OWN): never => {
    throw new CommandError(`OUT_DIR is ${outDir}, ${reason}: ${advice}`);
  };
  for (const kept of [contentDir, process.cwd(), PACKAGE_DIR].map(followLinks)) {
    if (isWithin(kept, output)) {
      refuse(`which holds ${kept}, and a build replaces that folder as a whole`);
    }
  }
  if (isWithin(output, followLinks(contentDir))) refuse(`which lies in the content (${contentDir})`);
  if (isWithin(output, followLinks(resolve('public')))) {
    refuse('which holds files that every build copies', `${OWN}, which GitLab Pages can publish, too`);
  }
  const source = SOURCES.find((name) => isWithin(output, followLinks(resolve(name))));
  if (source !== undefined) refuse(`which is a part of this project (${source})`);
  return output;
}

/**
 * Throws a CommandError that says what to do if a build may not replace a folder: it is neither empty nor the output of a
 * build. `name` is what the folder is called in the message.
 */
export function refuseToReplace(output: string, name = output): void {
  const stats = statSync(output, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const refuse = (reason: string, advice: string): never => {
    throw new CommandError(`OUT_DIR is ${name}, ${reason}: ${advice}`);
  };
  if (!stats.isDirectory()) refuse('which is a file', OWN);
  if (existsSync(join(output, '.git'))) {
    refuse('which holds a repository, and a build replaces that folder as a whole', OWN);
  }
  const found = readdirSync(output).filter((entry) => !staysInOutput(entry) && !TRACES.includes(entry));
  if (found.length === 0 || isBuildOutput(output)) return;
  const more = found.length > 1 ? ' and others' : '';
  refuse(
    `which no build of Rolebook made (it holds ${found.sort()[0] ?? ''}${more}), and a build replaces that folder as a whole`,
    'set it to a new or an empty folder, such as dist, or empty this one first',
  );
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== resolve(way));
}

/** A path with its links followed; itself if they lead nowhere. */
function followLinks(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : path;
}

/** Follows links as far as there is something, also one that leads to a folder which is yet to be made. */
function realPlace(path: string, outDir: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw new CommandError(`OUT_DIR is ${outDir}, which cannot be reached (${String(error)}): ${OWN}`);
    }
  }
  const target = readLink(path);
  if (target !== undefined) return realPlace(resolve(dirname(path), target), outDir);
  return join(realPlace(dirname(path), outDir), basename(path));
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
