import { CommandError } from '../command/command.ts';

/** The line above the part that the command writes. */
export const FIRST_MARKER =
  '# >>> "npx rolebook codeowners" writes what follows, from the owners of domains and skills';
/** The line below it. */
export const LAST_MARKER = '# <<< what follows is written by hand, and decides over what stands above';

/** A new CODEOWNERS with nothing but these lines. */
export function newFile(lines: readonly string[]): string {
  return [
    '# Who is asked to review what. The last line that fits decides.',
    '',
    ...[FIRST_MARKER, ...lines, LAST_MARKER],
    '# Guides and site.yaml are code: name below, by their paths, the maintainers who alone may merge them.',
    '',
  ].join('\n');
}

/**
 * A CODEOWNERS with other lines between its markers; what stands above and below stays. Throws a CommandError that says
 * what to fix unless it has one of each, in order; `file` is its path as people see it.
 */
export function replaceMarked(text: string, lines: readonly string[], file: string): string {
  const all = text.split('\n');
  const starts = placesOf(all, FIRST_MARKER);
  const ends = placesOf(all, LAST_MARKER);
  const [start, end] = [starts[0], ends[0]];
  if (start === undefined && end === undefined) {
    throw new CommandError(
      `${file} does not say where the owners of the content stand: add these two lines, above the lines that are to ` +
        `decide over them\n${FIRST_MARKER}\n${LAST_MARKER}`,
    );
  }
  if (start === undefined || end === undefined || starts.length + ends.length > 2 || start > end) {
    throw new CommandError(
      `${file} has damaged markers: these two lines must stand there once each, in this order\n` +
        `${FIRST_MARKER}\n${LAST_MARKER}`,
    );
  }
  return [...all.slice(0, start + 1), ...lines, ...all.slice(end)].join('\n');
}

function placesOf(lines: readonly string[], marker: string): number[] {
  return lines.flatMap((line, index) => (line.trim() === marker ? [index] : []));
}
