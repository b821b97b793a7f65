/**
 * Returns the old and new paths of the text files in a Git diff. Leaves out paths in quotes, since they have characters
 * that content files cannot have.
 */
export function filesOfDiff(diff: string): string[] {
  const files = new Set<string>();
  let isHeader = false;
  for (const line of diff.split('\n')) {
    // No line of a file starts like this: all have "+", "-", a space or a backslash before them.
    if (line.startsWith('diff --git ')) isHeader = true;
    else if (line.startsWith('@@ ')) isHeader = false;
    const path = isHeader ? PATH.exec(line)?.groups?.['path'] : undefined;
    if (path !== undefined) files.add(path);
  }
  return [...files];
}

/** Matches lines of a header with one path. Git adds a tab after a path with spaces. */
const PATH = /^(?:--- a\/|\+\+\+ b\/|(?:rename|copy) (?:from|to) (?!"))(?<path>[^\t]+)\t?$/;
