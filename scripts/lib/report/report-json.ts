import type { Report } from './finding.ts';

/** Formats a report as a JSON document: `{version, ok, counts, problems[]}`. */
export function formatJson({ ok, counts, findings }: Report): string {
  const problems = findings.map(({ severity, rule, file, line, column, message, guide }) => ({
    severity,
    rule,
    file,
    line,
    column,
    message,
    guide,
  }));
  return JSON.stringify({ version: 1, ok, counts, problems }, null, 2);
}
