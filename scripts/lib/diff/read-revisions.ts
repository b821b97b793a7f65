import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Revision } from '#catalogue/changes/diff/catalogue-diff.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource, type ContentSource } from '#reader/content-source.ts';
import { GitError } from '#reader/git/git.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { revisionSource } from '#reader/git/revision-source.ts';
import { resolveMergeBase } from '#reader/git/revisions.ts';
import { CommandError } from '../command/command.ts';

export interface RevisionCatalogue {
  revision: Revision;
  catalogue: Catalogue;
}

interface RevisionRequest {
  contentDir: string;
  before: string;
  /** A revision, or undefined for the files on disk. */
  after: string | undefined;
  /** Whether to compare from the last common commit of both. */
  fromMergeBase: boolean;
}

/** Reads and checks both revisions. Prints every problem of either, and throws a CommandError if there are any. */
export function readRevisions(request: RevisionRequest): {
  before: RevisionCatalogue;
  after: RevisionCatalogue;
} {
  const [before, after] = sourcesOf(request).map(({ revision, source }) => {
    const read = readCatalogue(source);
    if (read.ok) return { revision, catalogue: read.catalogue };
    for (const problem of read.problems) console.error(formatProblem(problem));
    const where = revision.revision ?? 'the files on disk';
    console.error(`${where}: ${countOf(read.problems.length, 'problem')}`);
    return undefined;
  });
  if (before === undefined || after === undefined) {
    throw new CommandError(
      'only content without problems can be compared: fix the files, or name another revision',
    );
  }
  return { before, after };
}

function sourcesOf(request: RevisionRequest): { revision: Revision; source: ContentSource }[] {
  const { contentDir, after } = request;
  try {
    const before = request.fromMergeBase
      ? resolveMergeBase(contentDir, request.before, after ?? 'HEAD')
      : request.before;
    return [before, after].map((revision) => {
      if (revision === undefined) return { revision: {}, source: directorySource(contentDir) };
      const source = revisionSource(contentDir, revision);
      return { revision: { revision, commit: source.commit }, source };
    });
  } catch (error) {
    throw error instanceof GitError ? new CommandError(error.message, { cause: error }) : error;
  }
}
