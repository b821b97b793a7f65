import type { Path, Problem } from '#catalogue/model/problem.ts';
import { problemAt } from '#catalogue/model/problem.ts';

/** A text of the catalogue with its place in the content. */
export interface WritingText {
  /** `prose` is any other text, such as a summary. */
  kind: 'descriptor' | 'expectation' | 'example' | 'evidence' | 'prose';
  text: string;
  /** The path relative to the content directory, with forward slashes. */
  file: string;
  path: Path;
  /** The names of the skill, the role and its levels that the text is about. */
  names: readonly string[];
}

export function problemIn({ file, path }: WritingText, message: string): Problem {
  return problemAt(file, path, message);
}

/** Returns whether a text is used as a bar. A descriptor is the bar where a role has no text of its own. */
export function isBar({ kind }: WritingText): boolean {
  return kind === 'descriptor' || kind === 'expectation';
}
