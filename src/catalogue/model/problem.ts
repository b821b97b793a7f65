import type { ContentRuleId } from './content-rules.ts';

/** Control characters, line separators, and what changes the direction of a text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Keys and indexes that lead from the top of a file to a value in it. */
export type Path = readonly (string | number)[];

/** Something in the content that an editor should know of; line and column are found by the reader. */
export interface Problem {
  /** The file, relative to the content directory, with forward slashes. */
  file: string;
  path: Path;
  /** Whether the fault is the key at the end of the path, or its value. */
  at: 'key' | 'value';
  /** What is wrong and what to do. */
  message: string;
  /** A name of the cause if many places may share it: such problems are reported once. */
  cause?: string;
  /** The rule that found it; none where the content breaks the format. */
  rule?: ContentRuleId;
}

/** A problem with a place in the source: line and column start at 1. */
export interface LocatedProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  /** Whether it is about the file as a whole, so that no line of it says more. */
  isWholeFile?: boolean;
  /** The rule that found it; none where the content breaks the format. */
  rule?: ContentRuleId;
}

/** Returns the cause of all problems with references to an unknown id of a kind. */
export function causeOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** A problem about the value at a path. */
export function problemAt(file: string, path: Path, message: string): Problem {
  return { file, path, at: 'value', message };
}

/** A problem about the key at the end of a path. */
export function problemAtKey(file: string, path: Path, message: string): Problem {
  return { file, path, at: 'key', message };
}

/** `file:line:column  message` on one line, as every command prints it. */
export function formatProblem({ file, line, column, message }: LocatedProblem): string {
  return showControls(`${file}:${line}:${column}  ${message}`);
}

/**
 * A text in which characters that a terminal would obey, rather than show, stand as their code points: words of a
 * content file can neither end the line of a problem nor color the screen.
 */
function showControls(text: string): string {
  return text.replace(
    CONTROLS,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  );
}
