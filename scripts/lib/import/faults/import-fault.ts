/** Something in a CSV file that stops its import, at a line of the file. */
export interface ImportFault {
  /** From 1; a row of several lines is named by its first. */
  line: number;
  /** What is wrong and what to do. */
  message: string;
}

/** What was read, with what is wrong in it. */
export interface WithFaults<Value> {
  value: Value;
  faults: ImportFault[];
}
