/** A reason why one table cannot be read, at a line of it. */
export interface LineFault {
  /** From 1; a row of several lines is named by its first. */
  line: number;
  /** The fault, and how to mend it. */
  message: string;
}
