import { styleText } from 'node:util';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { askGit } from '#reader/git/git.ts';
import { CallError } from '../command/command.ts';
import type { Report } from './finding.ts';
import { formatGithub } from './report-github.ts';
import { formatJson } from './report-json.ts';
import { formatText, type Paint } from './report-text.ts';

const FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof FORMATS)[number];

export const FORMAT_HELP = `  --format text|json|github   text for people (the default), JSON for programs, or annotations for a pull request`;

/** Parses the value of `--format`, by default text. Throws a CallError for an unknown format. */
export function readReportFormat(written: string | undefined): ReportFormat {
  if (written === undefined) return 'text';
  const format = FORMATS.find((name) => name === written);
  if (format === undefined) {
    throw new CallError(`--format is "${written}"${didYouMeanOneOf(written, FORMATS)}`);
  }
  return format;
}

/**
 * Prints a report: text to stderr, the other formats to stdout. Returns the summary line to print last, or undefined for JSON
 * without errors.
 */
export function printReport(report: Report, format: ReportFormat): string | undefined {
  switch (format) {
    case 'text':
      for (const part of formatText(report.findings, paint)) process.stderr.write(part);
      return report.summary;
    case 'json':
      console.log(formatJson(report));
      return report.ok ? undefined : report.summary;
    case 'github': {
      const { lines, summary } = formatGithub(report, repositoryRoot());
      for (const line of lines) console.log(line);
      return summary;
    }
  }
}

/** Adds colors in a terminal, unless NO_COLOR is set. */
const paint: Paint = (style, words) => styleText(style, words, { stream: process.stderr });

function repositoryRoot(): string {
  try {
    return askGit(process.cwd(), ['rev-parse', '--show-toplevel']) ?? process.cwd();
  } catch {
    return process.cwd();
  }
}
