import type { Revision, Revisions } from '#catalogue/changes/diff/catalogue-diff.ts';

const PLAIN = /^[\w./~-]+$/;

/** Returns the command that shows all details of a diff, safe to paste into a shell. */
export function fullDiffCommand({ before, after }: Revisions): string {
  return ['npx rolebook diff', ...[before, after].flatMap(argumentOf), '--limit none'].join(' ');
}

function argumentOf({ revision, commit }: Revision): string[] {
  const argument = revision !== undefined && PLAIN.test(revision) ? revision : commit;
  return argument === undefined ? [] : [argument];
}
