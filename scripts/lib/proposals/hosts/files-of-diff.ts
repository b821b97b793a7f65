/**
 * Returns the paths, before and after, of the text files in a Git diff. Leaves out paths in quotes, which Git uses for unusual
 * characters, since content files have none.
 */
export function filesOfDiff(diff: string): string[] {
  const files = new Set<string>();
  let isHeader = false;
  for (const line of diff.split('\n')) {
    // Lines of a file start with "+", "-", a space or a backslash, so these two only start and end a header.
    if (line.startsWith('diff --git ')) isHeader = true;
    else if (line.startsWith('@@ ')) isHeader = false;
    const path = isHeader ? PATH.exec(line)?.groups?.['path'] : undefined;
    if (path !== undefined) files.add(path);
  }
  return [...files];
}

/** Matches lines of a header with one path. Git adds a tab after a path with spaces. */
const PATH = /^(?:--- a\/|\+\+\+ b\/|(?:rename|copy) (?:from|to) (?!"))(?<path>[^\t]+)\t?$/;
