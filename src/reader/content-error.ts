import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatProblem, type LocatedProblem } from '#catalogue/model/problem.ts';

/** The place of an error, as Astro shows it in the browser and at the terminal. */
export interface ErrorPlace {
  /** An absolute path. */
  file: string;
  line: number;
  column: number;
}

/**
 * Problems of the content as an error, whose message lists them as `npx rolebook check` prints them. Astro shows the line of the
 * first, rather than that of the program which found it.
 */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly title = 'The content has problems';
  readonly loc: ErrorPlace;
  /** The line of the place, and the text of the file; both empty where there is no such file. */
  readonly frame: string;
  readonly fullCode: string;

  constructor(problems: readonly LocatedProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    // Where the program stood says nothing of the content.
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
