import type { TextChange } from './text-change.ts';

/** One thing that changed, in words. */
export interface ChangeLine {
  /** What changed: a requirement's skill and level, the name of a skill, a field as the content files call it. */
  name: string;
  /** Where it stands now, root-relative; undefined where it is gone. */
  path?: string | undefined;
  /** What became of it. */
  says: string;
  text?: TextChange | undefined;
  /** What changed of it in detail. */
  lines: ChangeLine[];
}

/** How many lines there are, with those below them. */
export function countLines(lines: readonly ChangeLine[]): number {
  return lines.reduce((sum, line) => sum + 1 + countLines(line.lines), 0);
}
