/** Returns the message of whatever was thrown, which need not be an `Error`. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Returns the first line of the message; libraries add frames of code or advice below it. */
export function firstLineOf(thrown: unknown): string {
  return messageOf(thrown).split('\n', 1)[0] ?? '';
}
