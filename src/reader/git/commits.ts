import type { ContentCommit } from '#catalogue/publish/versions/version-index.ts';
import { placeOf } from '#reader/content-places.ts';
import { askGit, nearestDirectory, runGit } from './git.ts';

const NO_LOG = { output: '', isShallow: false };

/**
 * Returns the commits that touched a content directory, newest first, along first parents, or none if Git or a repository is
 * missing. Leaves out files that are not content.
 */
export function readCommits(dir: string): ContentCommit[] {
  const { output, isShallow } = logOf(dir);
  return output.split('\0').flatMap((entry) => {
    const [head = '', ...files] = entry.split('\n');
    const [commit, day, parent] = head.split(' ');
    if (commit === undefined || day === undefined) return [];
    // The oldest commits of a shallow clone have no parents there.
    const isCut = isShallow && parent === '';
    const places = files.flatMap((file) => placeOf(file) ?? []);
    return [{ version: { commit, day }, places, ...(isCut && { isCut }) }];
  });
}

function logOf(dir: string): { output: string; isShallow: boolean } {
  const args = [
    ...['-c', 'core.quotePath=false', 'log', '--format=%x00%H %cs %P', '--name-only', '--relative'],
    // Counts a merge as one change, on the day on which it reached the branch.
    ...['--first-parent', '-m'],
    // Lists both paths of a renamed file.
    '--no-renames',
    // Names that start with a dot are not content.
    ...['--', '.', ':(exclude,glob)**/.*', ':(exclude,glob)**/.*/**'],
  ];
  try {
    if (nearestDirectory(dir) !== dir) return NO_LOG;
    const isShallow = askGit(dir, ['rev-parse', '--is-shallow-repository']) === 'true';
    return { output: runGit(dir, args).toString('utf8'), isShallow };
  } catch {
    return NO_LOG;
  }
}
