import type { Catalogue } from '#catalogue/catalogue.ts';
import { countCatalogue } from '#catalogue/counts.ts';
import { formatProblem } from '#catalogue/problem.ts';
import { countOf } from '#catalogue/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CommandError } from './command.ts';

/**
 * Reads and checks the content. Prints warnings and one summary line; throws a CommandError where there
 * are problems, after printing each of them on a line of its own.
 */
export function checkContent(contentDir: string): Catalogue {
  const read = readCatalogue(directorySource(contentDir));
  for (const { message, ...place } of read.warnings) {
    console.error(formatProblem({ ...place, message: `warning: ${message}` }));
  }
  const warnings = read.warnings.length > 0 ? `, ${countOf(read.warnings.length, 'warning')}` : '';
  if (!read.ok) {
    for (const problem of read.problems) console.error(formatProblem(problem));
    throw new CommandError(`content: ${countOf(read.problems.length, 'problem')}${warnings}`);
  }
  const counts = countCatalogue(read.catalogue);
  console.log(
    `content: ${countOf(counts.roles, 'role')}, ${countOf(counts.skills, 'skill')} in ${countOf(counts.domains, 'domain')}, ` +
      `${countOf(counts.requirements, 'requirement')} (${String(counts.mandatory)} mandatory), no problems${warnings}`,
  );
  return read.catalogue;
}
