import type { UaDocument } from './ua-document.ts';

/** A rule of PDF/UA-1, ISO 14289-1, that a program can check. */
export interface UaRule {
  /** The clause of the standard. */
  clause: string;
  /** The number of the rule in the clause, as in veraPDF's profile. */
  test: number;
  /** Returns a message for each object that breaks the rule. */
  check: (document: UaDocument) => string[];
}

export function rule(clause: string, test: number, check: UaRule['check']): UaRule {
  return { clause, test, check };
}

/** Returns a message if a condition holds, as a list. */
export function faultIf(condition: boolean, message: string): string[] {
  return condition ? [message] : [];
}
