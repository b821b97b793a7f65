import type { ContentCommit } from '#catalogue/publish/role-version.ts';
import { placeOf } from '#reader/content-places.ts';
import { nearestDirectory, runGit } from './git.ts';

/**
 * The commits that touched a content directory, newest first; none without Git, without commits, or outside a
 * repository. Files of kinds that the content no longer has are left out.
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

/** What Git prints of the commits and the files that they touched; empty where there is none. */
function logOf(dir: string): string {
  const args = [
    ...['-c', 'core.quotePath=false', 'log', '--format=%x00%H %cs', '--name-only', '--relative'],
    // A file that was renamed is touched in both places.
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
