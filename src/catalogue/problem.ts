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
}

/** A problem with a place in the source: line and column start at 1. */
export interface LocatedProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** A problem about the value at a path. */
export function problemAt(file: string, path: Path, message: string): Problem {
  return { file, path, at: 'value', message };
}

/** A problem about the key at the end of a path. */
export function problemAtKey(file: string, path: Path, message: string): Problem {
  return { file, path, at: 'key', message };
}

/** `file:line:column  message`, as every command prints it. */
export function formatProblem({ file, line, column, message }: LocatedProblem): string {
  return `${file}:${line}:${column}  ${message}`;
}
