import type { ContentCommit } from '#catalogue/publish/role-version.ts';
import { placeOf } from '#reader/content-places.ts';
import { nearestDirectory, runGit } from './git.ts';

/**
 * Returns the commits that touched a content directory, newest first, along first parents, or none if Git or a repository is
 * missing. Leaves out files that are not content.
 */
export function readCommits(dir: string): ContentCommit[] {
  const output = logOf(dir);
  return output.split('\0').flatMap((entry) => {
    const [head = '', ...files] = entry.split('\n');
    const [commit, day] = head.split(' ');
    if (commit === undefined || day === undefined) return [];
    return [{ version: { commit, day }, places: files.flatMap((file) => placeOf(file) ?? []) }];
  });
}

function logOf(dir: string): string {
  const args = [
    ...['-c', 'core.quotePath=false', 'log', '--format=%x00%H %cs', '--name-only', '--relative'],
    // Counts a merge as one change, on the day on which it reached the branch.
    ...['--first-parent', '-m'],
    // Lists both paths of a renamed file.
    '--no-renames',
    // Names that start with a dot are not content.
    ...['--', '.', ':(exclude,glob)**/.*', ':(exclude,glob)**/.*/**'],
  ];
  try {
    return nearestDirectory(dir) === dir ? runGit(dir, args).toString('utf8') : '';
  } catch {
    return '';
  }
}
