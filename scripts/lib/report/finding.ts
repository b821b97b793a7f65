import type { LocatedProblem } from '#catalogue/model/problem.ts';

/** An error or warning about the content, with its line. */
export interface Finding extends LocatedProblem {
  severity: 'error' | 'warning';
  /** The section of the guide about it, such as `CONTRIBUTING.md#skills`. */
  guide: string;
}

/** The result of a command that checks content. */
export interface Report {
  ok: boolean;
  /** The findings, sorted by file, line and column. */
  findings: readonly Finding[];
  /** Counts by name, for programs. */
  counts: Readonly<Record<string, unknown>>;
  summary: string;
}

export function countSeverities(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** Returns the message of a finding for people, with "warning" if it is one, and with its rule. */
export function describeFinding({ severity, message, rule }: Finding): string {
  const prefix = severity === 'warning' ? 'warning: ' : '';
  return `${prefix}${message}${rule === undefined ? '' : ` (${rule})`}`;
}
