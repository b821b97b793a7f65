import { formatProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { CommandError } from '../command/command.ts';
import { writeContent } from '../content/write-content.ts';
import { refreshIds } from '../schemas/schema-files.ts';
import { findAddedProblems, findHolder, withFiles } from './check-new.ts';
import type { KnownContent } from './known-content.ts';
import { newFiles } from './new-files.ts';
import type { NewRequest } from './request.ts';

/**
 * Writes the new files and the ids for completion, all or none, and returns their paths below the content directory. Throws a
 * CommandError if the id is taken or the files add problems to the content.
 */
export function createNew(
  request: NewRequest,
  known: KnownContent,
  source: ContentSource,
  contentDir: string,
): string[] {
  const holder = findHolder(request, known, source);
  if (holder !== undefined) {
    throw new CommandError(`${holder}: choose another name, or set --id; nothing was written`);
  }
  const files = newFiles(request, known, source);
  const after = withFiles(source, files);
  const problems = findAddedProblems(source, after);
  if (problems.length > 0) {
    const lines = problems.map(formatProblem).join('\n');
    throw new CommandError(`${lines}\n${countOf(problems.length, 'new problem')}: nothing was written`);
  }
  writeContent(contentDir, new Map([...files, ...refreshIds(contentDir, after)]));
  return [...files.keys()];
}
