import type { LocatedProblem } from '#catalogue/model/problem.ts';

/** Something found in the content, at its line. */
export interface Finding extends LocatedProblem {
  severity: 'error' | 'warning';
  /** Where the guide says how it is done, such as `CONTRIBUTING.md#skills`. */
  guide: string;
}

/** What a command found, and what it says of it all. */
export interface Report {
  /** Whether nothing stands in the way. */
  ok: boolean;
  /** By file, line and column. */
  findings: readonly Finding[];
  /** Numbers by name, for programs. */
  counts: Readonly<Record<string, unknown>>;
  /** One line for people. */
  summary: string;
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** The message as every format for people gives it: with the severity where it stops nothing, and the rule. */
export function describeFinding({ severity, message, rule }: Finding): string {
  const prefix = severity === 'warning' ? 'warning: ' : '';
  return `${prefix}${message}${rule === undefined ? '' : ` (${rule})`}`;
}
