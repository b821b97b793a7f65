/** A line of a printed table of contents. */
export interface ContentsEntry {
  /** The id of the part that it leads to. */
  anchor: string;
  name: string;
  /** What stands in the part. */
  entries?: ContentsEntry[];
}
