/** A row of an imported file. */
export interface TablePlace {
  /** The name in messages: the path of the file, with the sheet of a workbook. */
  file: string;
  /** The line, from 1; for a row of several lines, the first. */
  line: number;
}

/** A reason that an import writes nothing. */
export interface ImportFault {
  at: TablePlace;
  message: string;
}

/** Returns words by which a message about one row refers to another: its line, with the file if that differs. */
export function referTo(other: TablePlace, from: TablePlace): string {
  return other.file === from.file ? `line ${String(other.line)}` : `${other.file}:${String(other.line)}`;
}

/** Sorts faults by line within each file; the files are in the order of `files`, by default of their first fault. */
export function sortFaults(
  faults: readonly ImportFault[],
  files: readonly string[] = faults.map(({ at }) => at.file),
): ImportFault[] {
  const rank = new Map(files.toReversed().map((file, index) => [file, files.length - index]));
  const rankOf = ({ at }: ImportFault): number => rank.get(at.file) ?? 0;
  return faults.toSorted((a, b) => rankOf(a) - rankOf(b) || a.at.line - b.at.line);
}
