import type { Path, Problem } from '#catalogue/model/problem.ts';

export interface WritingProblem extends Problem {
  /** Another place, which is appended to the message with its line. */
  nearest?: { file: string; path: Path };
}
