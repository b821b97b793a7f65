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

export interface CheckOptions {
  /** The format, by default text. */
  format?: ReportFormat;
  /** Whether a report in text lists every warning instead of one line per rule; JSON always does. */
  isFull?: boolean;
}

/** Checks the content and prints problems, warnings and a summary line. Throws a CommandError if there are problems. */
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

/** Shortens a report to one warning per rule, with a summary that says how to see all of them. */
function withOneLineARule(report: Report): Report {
  const findings = groupByRule(report.findings);
  if (findings.length === report.findings.length) return report;
  return { ...report, findings, summary: `${report.summary}; "npx rolebook check --all" shows each` };
}

/** Reads content and finds every problem that `npx rolebook check` reports, with today's date. */
export function inspectNow(source: ContentSource): Promise<ReadCatalogue> {
  return inspectContent(source, { today: today(), siteFiles: publicFiles(readSettings()) });
}

/** Reads the catalogue of checked content. Throws a CommandError with the first problem if it has become invalid since. */
export function readGoodCatalogue(contentDir: string): Catalogue {
  const read = readCatalogue(directorySource(contentDir));
  if (read.ok) return read.catalogue;
  const [problem] = read.problems;
  throw new CommandError(
    `the content has changed while the site was built${problem ? `: ${formatProblem(problem)}` : ''}`,
  );
}

/** Builds the report of a check of a content directory. */
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
