import { relative, resolve } from 'node:path';
import { formatProblem } from '#catalogue/model/problem.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { describeFinding, type Finding, type Report } from './finding.ts';

/** The maximum number of annotations per severity that GitHub shows for a step; it drops the others. */
const MOST_ANNOTATIONS = 10;

/**
 * Formats findings as workflow commands that annotate a pull request, with files relative to `root`, the repository. Findings
 * that GitHub would drop become plain lines, which the summary counts.
 */
export function formatGithub(
  { findings, summary }: Report,
  root: string,
): { lines: string[]; summary: string } {
  const made = { error: 0, warning: 0 };
  let dropped = 0;
  const lines = findings.map((finding) => {
    made[finding.severity] += 1;
    if (made[finding.severity] <= MOST_ANNOTATIONS) return formatCommand(finding, root);
    dropped += 1;
    return formatProblem({ ...finding, message: describeFinding(finding) });
  });
  const note = `; ${formatNumber(dropped)} of them only in this log, since GitHub shows ${String(MOST_ANNOTATIONS)} of each severity`;
  return { lines, summary: dropped === 0 ? summary : summary + note };
}

function formatCommand(
  { severity, rule, file, line, column, message, guide }: Finding,
  root: string,
): string {
  const below = relative(root, resolve(file)).replaceAll('\\', '/');
  const properties = {
    file: below.startsWith('..') ? file : below,
    line: String(line),
    col: String(column),
    title: rule ?? (severity === 'error' ? 'content problem' : 'content warning'),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${severity} ${list.join(',')}::${escapeData(`${message}\nsee ${guide}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
