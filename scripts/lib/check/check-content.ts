import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countCatalogue } from '#catalogue/model/counts.ts';
import { formatProblem, type LocatedProblem } from '#catalogue/model/problem.ts';
import { countOf, formatNumber } from '#catalogue/text/words.ts';
import { inspectContent } from '#reader/check/inspect-content.ts';
import { directorySource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue, type ReadCatalogue } from '#reader/read-catalogue.ts';
import { readSettings } from '#reader/settings.ts';
import { today } from '#reader/today.ts';
import { publicFiles } from '../build/public-files.ts';
import { CommandError } from '../command/command.ts';
import type { Finding, Report } from '../report/finding.ts';
import { groupByRule } from '../report/group-by-rule.ts';
import { guideLink } from '../report/guide-link.ts';
import { printReport, type ReportFormat } from '../report/print-report.ts';

/** How the result of a check is printed. */
export interface CheckOptions {
  /** Text if it is left out. */
  format?: ReportFormat;
  /** Whether people see each warning, rather than one line a rule; programs always do. */
  isFull?: boolean;
}

/**
 * Reads and checks the content, and prints what was found: problems, warnings and one summary line. Throws a
 * CommandError where there are problems, after printing each of them.
 */
export async function checkContent(
  contentDir: string,
  { format = 'text', isFull = false }: CheckOptions = {},
): Promise<Catalogue> {
  const read = await inspectNow(directorySource(contentDir));
  const report = reportOf(read, contentDir);
  const summary = printReport(isFull || format === 'json' ? report : withOneLineARule(report), format);
  if (!read.ok) throw new CommandError(summary ?? '');
  if (summary !== undefined) console.log(summary);
  return read.catalogue;
}

/** A report with one warning a rule, whose summary says how to see them all. */
function withOneLineARule(report: Report): Report {
  const findings = groupByRule(report.findings);
  if (findings.length === report.findings.length) return report;
  return { ...report, findings, summary: `${report.summary}; "npx rolebook check --all" shows each` };
}

/** Reads content and finds every problem that `npx rolebook check` reports, with today's date. */
export function inspectNow(source: ContentSource): Promise<ReadCatalogue> {
  return inspectContent(source, { today: today(), siteFiles: publicFiles(readSettings()) });
}

/** The catalogue of content that was checked before. Throws a CommandError with the first problem if it has changed for the worse since. */
export function readGoodCatalogue(contentDir: string): Catalogue {
  const read = readCatalogue(directorySource(contentDir));
  if (read.ok) return read.catalogue;
  const [problem] = read.problems;
  throw new CommandError(
    `the content has changed while the site was built${problem ? `: ${formatProblem(problem)}` : ''}`,
  );
}

/** What the check of a content directory says, in any format. */
export function reportOf(read: ReadCatalogue, contentDir: string): Report {
  const { warnings } = read;
  const problems = read.ok ? [] : read.problems;
  const finding =
    (severity: Finding['severity']) =>
    (problem: LocatedProblem): Finding => ({
      ...problem,
      severity,
      guide: guideLink(contentDir, problem.file),
    });
  return {
    ok: read.ok,
    findings: [...warnings.map(finding('warning')), ...problems.map(finding('error'))],
    counts: {
      errors: problems.length,
      warnings: warnings.length,
      ...(read.ok ? countCatalogue(read.catalogue) : {}),
    },
    summary: summarize(read),
  };
}

function summarize(read: ReadCatalogue): string {
  const warned = read.warnings.length > 0 ? `, ${countOf(read.warnings.length, 'warning')}` : '';
  if (!read.ok) return `content: ${countOf(read.problems.length, 'problem')}${warned}`;
  const { roles, skills, domains, requirements, mandatory } = countCatalogue(read.catalogue);
  const marked = mandatory > 0 ? ` (${formatNumber(mandatory)} mandatory)` : '';
  return (
    `content: ${countOf(roles, 'role')}, ${countOf(skills, 'skill')} in ${countOf(domains, 'domain')}, ` +
    `${countOf(requirements, 'requirement')}${marked}, no problems${warned}`
  );
}
