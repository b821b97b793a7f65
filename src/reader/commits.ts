import { execFileSync } from 'node:child_process';
import type { ContentCommit } from '#catalogue/role-version.ts';
import { placeOf } from './content-places.ts';

/** More than the names of all files that a long history touched. */
const MOST_OUTPUT = 2 ** 28;

/**
 * The commits that touched a content directory, newest first; none without Git, without commits, or outside a
 * repository. Files of kinds that the content no longer has are left out.
 */
export function readCommits(dir: string): ContentCommit[] {
  let output: string;
  try {
    output = execFileSync(
      'git',
      // A file that was renamed is touched in both places.
      [
        '-c',
        'core.quotePath=false',
        'log',
        '--format=%x00%H %cs',
        '--name-only',
        '--no-renames',
        '--relative',
        '--',
        '.',
        // Names that start with a dot are not content.
        ':(exclude,glob)**/.*',
        ':(exclude,glob)**/.*/**',
      ],
      { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: MOST_OUTPUT },
    );
  } catch {
    return [];
  }
  return output.split('\0').flatMap((entry) => {
    const [head = '', ...files] = entry.split('\n');
    const [commit, day] = head.split(' ');
    if (commit === undefined || day === undefined) return [];
    return [{ version: { commit, day }, places: files.flatMap((file) => placeOf(file) ?? []) }];
  });
}
