/** A line of a printed table of contents. */
export interface ContentsEntry {
  /** The id of the part that the entry links to. */
  anchor: string;
  name: string;
  /** Entries for the contents of the part. */
  entries?: ContentsEntry[];
}
