/** A row of a file that an import reads. */
export interface TablePlace {
  /** The file as messages name it, with the sheet of a workbook. */
  file: string;
  /** From 1; a row of several lines is named by its first. */
  line: number;
}

/** A reason why an import writes nothing. */
export interface ImportFault {
  at: TablePlace;
  /** The fault, and how to mend it. */
  message: string;
}

/** Returns how a message about one row refers to another: by its line, and by its file if that is another one. */
export function referTo(other: TablePlace, from: TablePlace): string {
  return other.file === from.file ? `line ${String(other.line)}` : `${other.file}:${String(other.line)}`;
}

/** Sorts faults by line within each file; the files keep the order of `files`, else that of their first fault. */
export function sortFaults(
  faults: readonly ImportFault[],
  files: readonly string[] = faults.map(({ at }) => at.file),
): ImportFault[] {
  const rank = new Map(files.toReversed().map((file, index) => [file, files.length - index]));
  const rankOf = ({ at }: ImportFault): number => rank.get(at.file) ?? 0;
  return faults.toSorted((a, b) => rankOf(a) - rankOf(b) || a.at.line - b.at.line);
}
