/** Returns the message of a thrown value, which may not be an `Error`. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Returns the first line of the message, since libraries add code frames or advice below it. */
export function firstLineOf(thrown: unknown): string {
  return messageOf(thrown).split('\n', 1)[0] ?? '';
}
