/**
 * Returns the paths of the text files that a diff of Git touches, before and after, each once. It leaves out paths in
 * quotes: Git writes so what has unusual characters, and no content file has any.
 */
export function filesOfDiff(diff: string): string[] {
  const files = new Set<string>();
  let isHeader = false;
  for (const line of diff.split('\n')) {
    // Each line of a file begins with "+", "-", a space or a backslash, so these two begin a header and end it.
    if (line.startsWith('diff --git ')) isHeader = true;
    else if (line.startsWith('@@ ')) isHeader = false;
    const path = isHeader ? PATH.exec(line)?.groups?.['path'] : undefined;
    if (path !== undefined) files.add(path);
  }
  return [...files];
}

/** The lines of a header that hold one path. Git ends a path with a space in it by a tab. */
const PATH = /^(?:--- a\/|\+\+\+ b\/|(?:rename|copy) (?:from|to) (?!"))(?<path>[^\t]+)\t?$/;
