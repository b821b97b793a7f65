import { buildCatalogue } from '#catalogue/link/build-catalogue.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentRuleId } from '#catalogue/model/content-rules.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import type { LocatedProblem, Problem } from '#catalogue/model/problem.ts';
import type { ContentSource } from './content-source.ts';
import { locateProblems, readContent, type FileListener } from './read-content.ts';

export type ReadCatalogue =
  | { ok: true; catalogue: Catalogue; warnings: LocatedProblem[] }
  | { ok: false; problems: LocatedProblem[]; warnings: LocatedProblem[] };

/** Reads, checks and links content files. Returns the catalogue, or every problem with its line. */
export function readCatalogue(source: ContentSource, onFile?: FileListener): ReadCatalogue {
  const content = readContent(source, undefined, onFile);
  if (!content.exists) return { ok: false, problems: content.problems, warnings: [] };
  const built = buildCatalogue(content.files, content.broken);
  const warnings = sortProblems(
    withoutSilenced([...content.warnings, ...locate(source, built.warnings)], silencedRules(content.files)),
  );
  const problems = [...content.problems, ...(built.ok ? [] : locate(source, built.problems))];
  if (built.ok && problems.length === 0) return { ok: true, catalogue: built.catalogue, warnings };
  return { ok: false, problems: sortProblems(problems), warnings };
}

/** Returns the warnings except those of silenced rules. */
export function withoutSilenced<Warning extends Pick<Problem, 'rule'>>(
  warnings: readonly Warning[],
  silenced: readonly ContentRuleId[],
): Warning[] {
  return warnings.filter(({ rule }) => rule === undefined || !silenced.includes(rule));
}

/** Returns the rules that site.yaml silences, or none if it has problems itself. */
function silencedRules(files: readonly ContentFile[]): readonly ContentRuleId[] {
  return files
    .filter(({ kind }) => kind === 'site')
    .map((file) => parseEntry(file))
    .flatMap((parsed) => (parsed.ok && parsed.entry.kind === 'site' ? parsed.entry.value.lint.off : []));
}

/** Adds lines to problems. A problem without a path is marked as one of the whole file. */
function locate(source: ContentSource, problems: readonly Problem[]): LocatedProblem[] {
  return locateProblems(source, problems).map((located, index) =>
    problems[index]?.path.length === 0 ? { ...located, isWholeFile: true } : located,
  );
}

/** Sorts problems in place, by file, line, column and message. */
export function sortProblems(problems: LocatedProblem[]): LocatedProblem[] {
  return problems.sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
