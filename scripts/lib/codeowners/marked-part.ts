import { CommandError } from '../command/command.ts';

/** The line above the generated lines. */
export const FIRST_MARKER =
  '# >>> "npx rolebook codeowners" writes what follows, from the owners of domains and skills';
/** The line below the generated lines. */
export const LAST_MARKER = '# <<< what follows is written by hand, and decides over what stands above';

/** Returns a new CODEOWNERS with only these lines. */
export function newFile(lines: readonly string[]): string {
  return [
    '# Reviewers by path. The last matching line decides.',
    '',
    ...[FIRST_MARKER, ...lines, LAST_MARKER],
    '# Guides and site.yaml are code: list their paths below, with the maintainers who must approve changes to them.',
    '',
  ].join('\n');
}

/**
 * Replaces the lines between the markers of a CODEOWNERS. Throws a CommandError, which names `file`, unless it has both
 * markers once and in order.
 */
export function replaceMarked(text: string, lines: readonly string[], file: string): string {
  const all = text.split('\n');
  const starts = placesOf(all, FIRST_MARKER);
  const ends = placesOf(all, LAST_MARKER);
  const [start, end] = [starts[0], ends[0]];
  if (start === undefined && end === undefined) {
    throw new CommandError(
      `${file} has no place for the owners of the content: add these two lines, above any lines that should override ` +
        `them\n${FIRST_MARKER}\n${LAST_MARKER}`,
    );
  }
  if (start === undefined || end === undefined || starts.length + ends.length > 2 || start > end) {
    throw new CommandError(
      `${file} has damaged markers: it must have these two lines once each, in this order\n` +
        `${FIRST_MARKER}\n${LAST_MARKER}`,
    );
  }
  return [...all.slice(0, start + 1), ...lines, ...all.slice(end)].join('\n');
}

function placesOf(lines: readonly string[], marker: string): number[] {
  return lines.flatMap((line, index) => (line.trim() === marker ? [index] : []));
}
