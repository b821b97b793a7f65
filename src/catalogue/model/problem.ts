import type { ContentRuleId } from './content-rules.ts';

/** Control characters, line separators and marks that change the direction of text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Keys and indexes from the top of a file to a value in it. */
export type Path = readonly (string | number)[];

/** A problem in the content. `locateProblems()` adds the line and the column. */
export interface Problem {
  /** The path relative to the content directory, with forward slashes. */
  file: string;
  path: Path;
  /** Whether the problem concerns the last key of the path or the value at the path. */
  at: 'key' | 'value';
  /** The fault and its remedy. */
  message: string;
  /** The name of the cause. Problems with the same cause are reported only once. */
  cause?: string;
  /** The rule that found it; missing if the content violates the format. */
  rule?: ContentRuleId;
}

/** A problem with a place in the source: line and column start at 1. */
export interface LocatedProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  /** Whether it concerns the whole file, so that quoting a line of it would not help. */
  isWholeFile?: boolean;
  /** The rule that found it; missing if the content violates the format. */
  rule?: ContentRuleId;
}

/** Returns the common cause of all references to an unknown id. */
export function causeOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** Builds a problem about the value at a path. */
export function problemAt(file: string, path: Path, message: string): Problem {
  return { file, path, at: 'value', message };
}

/** Builds a problem about the last key of a path. */
export function problemAtKey(file: string, path: Path, message: string): Problem {
  return { file, path, at: 'key', message };
}

/** Formats a problem as one line: `file:line:column  message`. */
export function formatProblem({ file, line, column, message }: LocatedProblem): string {
  return showControls(`${file}:${line}:${column}  ${message}`);
}

/** Escapes control characters, so that content can neither break the line of a problem nor control the terminal. */
function showControls(text: string): string {
  return text.replace(
    CONTROLS,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  );
}
