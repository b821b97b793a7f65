/** A reason that a table cannot be read, at one of its lines. */
export interface LineFault {
  /** The line, from 1; for a row of several lines, the first. */
  line: number;
  message: string;
}
