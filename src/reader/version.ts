import { execFileSync } from 'node:child_process';
import type { Version } from '#catalogue/catalogue.ts';

/** The last commit that touched a directory; undefined without Git, without commits, or outside a repository. */
export function readVersion(dir: string): Version | undefined {
  try {
    const output = execFileSync('git', ['log', '-1', '--format=%H %cs', '--', '.'], {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [commit, day] = output.trim().split(' ');
    return commit !== undefined && day !== undefined ? { commit, day } : undefined;
  } catch {
    return undefined;
  }
}
