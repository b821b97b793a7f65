import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatProblem, type LocatedProblem } from '#catalogue/model/problem.ts';

/** The place of an error in the form that Astro expects. */
export interface ErrorPlace {
  /** An absolute path. */
  file: string;
  line: number;
  column: number;
}

/** An error that lists problems of the content as `npx rolebook check` does; Astro shows the line of the first one. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly title = 'The content has problems';
  readonly loc: ErrorPlace;
  /** The text of the line; empty if the file cannot be read. */
  readonly frame: string;
  /** The text of the file; empty if it cannot be read. */
  readonly fullCode: string;

  constructor(problems: readonly LocatedProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    // The program's stack trace does not help an editor.
    this.stack = '';
    const { file, line, column } = problems[0] ?? { file: '.', line: 1, column: 1 };
    this.loc = { file: resolve(file), line, column };
    this.fullCode = textOf(this.loc.file);
    this.frame = this.fullCode.split('\n')[line - 1] ?? '';
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
