import { existsSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { PACKAGE_DIR } from '../command/places.ts';
import { CommandError } from '../command/command.ts';

import { isBuildOutput } from './output-marker.ts';
import { staysInOutput } from './swap-contents.ts';

/** The parts of a project, below the working directory, that a build reads or uses. */
const SOURCES = ['content', 'src', 'scripts', 'tests', 'node_modules', '.git', '.github', '.cache'];

/** Files of operating systems in a folder that looks empty. */
const TRACES = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const OWN = 'set it to a separate folder, such as dist';

/**
 * Returns the folder that OUT_DIR names, with links resolved. Throws a CommandError if it contains or is part of the content
 * or the project.
 */
export function findOutput(outDir: string, contentDir: string): string {
  const output = realPlace(outDir, outDir);
  const refuse = (reason: string, advice = OWN): never => {
    throw new CommandError(`OUT_DIR is ${outDir}, ${reason}: ${advice}`);
  };
  for (const kept of [contentDir, process.cwd(), PACKAGE_DIR].map(followLinks)) {
    if (isWithin(kept, output)) {
      refuse(`which contains ${kept}, and a build replaces the whole folder`);
    }
  }
  if (isWithin(output, followLinks(contentDir))) refuse(`which is inside the content (${contentDir})`);
  if (isWithin(output, followLinks(resolve('public')))) {
    refuse('which contains files that every build copies', `${OWN}, which GitLab Pages can publish, too`);
  }
  const source = SOURCES.find((name) => isWithin(output, followLinks(resolve(name))));
  if (source !== undefined) refuse(`which is part of this project (${source})`);
  return output;
}

/** Throws a CommandError unless a folder is missing, empty or the output of a build; `name` is its name in the message. */
export function refuseToReplace(output: string, name = output): void {
  const stats = statSync(output, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const refuse = (reason: string, advice: string): never => {
    throw new CommandError(`OUT_DIR is ${name}, ${reason}: ${advice}`);
  };
  if (!stats.isDirectory()) refuse('which is a file', OWN);
  if (existsSync(join(output, '.git'))) {
    refuse('which contains a repository, and a build replaces the whole folder', OWN);
  }
  const found = readdirSync(output).filter((entry) => !staysInOutput(entry) && !TRACES.includes(entry));
  if (found.length === 0 || isBuildOutput(output)) return;
  const more = found.length > 1 ? ' and others' : '';
  refuse(
    `which Rolebook did not build (it contains ${found.sort()[0] ?? ''}${more}), and a build replaces the whole folder`,
    'set it to a new or an empty folder, such as dist, or empty this one first',
  );
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== resolve(way));
}

function followLinks(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : path;
}

/** Resolves the links of a path whose last folders may not exist yet, including a link to such a folder. */
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
