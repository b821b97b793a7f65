import type { Path, Problem } from '#catalogue/model/problem.ts';
import { problemAt } from '#catalogue/model/problem.ts';

/** A text of the catalogue with its place in the content. */
export interface WritingText {
  /**
   * `descriptor` and `expectation` say what one sees a person do, `example` is a case of it, `evidence` what a person could
   * show; `prose` is every other text, such as a summary.
   */
  kind: 'descriptor' | 'expectation' | 'example' | 'evidence' | 'prose';
  /** As Markdown. */
  text: string;
  /** The file, relative to the content directory, with forward slashes. */
  file: string;
  path: Path;
  /** The names of what the text is about: its skill, its role, the role's levels. */
  names: readonly string[];
}

/** A problem of the writing about a text. */
export function problemIn({ file, path }: WritingText, message: string): Problem {
  return problemAt(file, path, message);
}

/** Whether a text may be what a requirement measures: a descriptor is, where the role has no text of its own. */
export function isBar({ kind }: WritingText): boolean {
  return kind === 'descriptor' || kind === 'expectation';
}
