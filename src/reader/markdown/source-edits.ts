/** A change to a range of a source text. */
export interface SourceEdit {
  start: number;
  end: number;
  text: string;
}

/** Returns the part of a source between two offsets with edits, which must not overlap. */
export function applyEdits(
  source: string,
  edits: readonly SourceEdit[],
  { start, end }: { start: number; end: number } = { start: 0, end: source.length },
): string {
  const parts: string[] = [];
  let done = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(source.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + source.slice(done, end);
}
