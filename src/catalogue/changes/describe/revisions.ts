import { truncate } from '#catalogue/text/words.ts';
import type { Revision, Revisions } from '#catalogue/changes/diff/catalogue-diff.ts';
import { wording, type Wording } from './wording.ts';

const LONGEST_NAME = 80;

/** Names the compared revisions: `between main (90cbf90) and the files on disk`. */
export function describeRevisions({ before, after }: Revisions): Wording {
  return [
    ...wording('between '),
    ...describeRevision(before),
    ...wording(' and '),
    ...describeRevision(after),
  ];
}

function describeRevision({ revision, commit }: Revision): Wording {
  if (revision === undefined) return wording('the files on disk');
  const hash = commit?.slice(0, 7);
  const isHash = hash !== undefined && revision.startsWith(hash);
  const name = wording(isHash ? hash : truncate(revision, LONGEST_NAME), 'code');
  return isHash || hash === undefined ? name : [...name, ...wording(` (${hash})`)];
}
