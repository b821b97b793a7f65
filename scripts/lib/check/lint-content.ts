import type { Problem, LocatedProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { lintCatalogue, WRITING_RULES, type WritingRule } from '#catalogue/writing/lint-catalogue.ts';
import { directorySource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { locateProblems } from '#reader/read-content.ts';
import { reportOf } from './check-content.ts';
import { CommandError } from '../command/command.ts';
import { countSeverities, type Finding, type Report } from '../report/finding.ts';
import { writingLink } from '../report/guide-link.ts';
import { printReport, type ReportFormat } from '../report/print-report.ts';

/** The rules to apply, and the severity of their findings. */
export interface LintOptions {
  /** The only rules to apply; by default, all that site.yaml does not turn off. */
  rules?: readonly WritingRule[] | undefined;
  /** Rules whose findings are errors; they apply by default even if site.yaml turns them off. */
  errors: readonly WritingRule[];
  isStrict: boolean;
  /** Such as `2026-11-23`. */
  today: string;
  format: ReportFormat;
}

/**
 * Checks the writing of a content directory and prints the findings. Throws a CommandError if a finding is an error, or if
 * the content has problems, which it prints instead.
 */
export function lintContent(contentDir: string, options: LintOptions): void {
  const source = directorySource(contentDir);
  const read = readCatalogue(source);
  if (!read.ok) {
    const broken = printReport(reportOf({ ...read, warnings: [] }, contentDir), options.format);
    throw new CommandError(`${broken ?? ''}: fix these first; "npx rolebook check" shows them`);
  }
  const { off } = read.catalogue.site.lint;
  const { errors, isStrict } = options;
  const rules = options.rules ?? WRITING_RULES.filter((rule) => !off.includes(rule) || errors.includes(rule));
  const { texts, problems } = lintCatalogue(read.catalogue, { rules, today: options.today });
  const guide = writingLink();
  const findings = locateWithNearest(source, problems).map(({ rule, ...problem }): Finding => {
    return { ...problem, rule, severity: isStrict || errors.includes(rule) ? 'error' : 'warning', guide };
  });
  const report = reportOn(texts, findings, rules);
  const summary = printReport(report, options.format);
  if (!report.ok) throw new CommandError(summary ?? '');
  if (summary !== undefined) console.log(summary);
}

type RuleProblem = ReturnType<typeof lintCatalogue>['problems'][number];
type LocatedRuleProblem = LocatedProblem & { rule: WritingRule };

/** Locates problems and sorts them by file and line; a message that refers to another text ends with its file and line. */
function locateWithNearest(source: ContentSource, problems: readonly RuleProblem[]): LocatedRuleProblem[] {
  const places = new Set<Problem>();
  const placeOfNearest = new Map<object, Problem>();
  for (const problem of problems) {
    places.add(problem);
    const { nearest } = problem;
    if (nearest === undefined || placeOfNearest.has(nearest)) continue;
    const place: Problem = { file: nearest.file, path: nearest.path, at: 'value', message: '' };
    placeOfNearest.set(nearest, place);
    places.add(place);
  }
  const listed = [...places];
  const lines = locateProblems(source, listed);
  const located = new Map(listed.map((problem, index) => [problem, lines[index]]));
  return problems
    .flatMap((problem): LocatedRuleProblem[] => {
      const found = located.get(problem);
      if (found === undefined) return [];
      const other = problem.nearest && located.get(placeOfNearest.get(problem.nearest) ?? problem);
      const message =
        other === undefined ? problem.message : `${problem.message} ${other.file}:${String(other.line)}`;
      const isWholeFile = problem.path.length === 0;
      return [{ ...found, message, rule: problem.rule, ...(isWholeFile && { isWholeFile }) }];
    })
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}

function reportOn(texts: number, findings: readonly Finding[], rules: readonly WritingRule[]): Report {
  const { errors, warnings } = countSeverities(findings);
  const byRule = Object.fromEntries(
    WRITING_RULES.filter((rule) => rules.includes(rule)).map((rule) => [
      rule,
      findings.filter((finding) => finding.rule === rule).length,
    ]),
  );
  const found = Object.entries(byRule)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => `${rule} ${formatNumber(count)}`);
  const total =
    findings.length === 0 ? 'no findings' : `${countOf(findings.length, 'finding')}: ${found.join(', ')}`;
  return {
    ok: errors === 0,
    findings,
    counts: { errors, warnings, texts, rules: byRule },
    summary: `writing: ${countOf(texts, 'text')} read, ${total}`,
  };
}
