/** A place in a source text; line and column count from 1, the column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Returns the place of an offset in a source text. */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
