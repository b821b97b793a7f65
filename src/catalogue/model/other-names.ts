/** Returns the names, beside its own, by which something is found: its aliases and its code. */
export function otherNamesOf({
  aliases = [],
  code,
}: {
  aliases?: readonly string[];
  code?: string | undefined;
}): string[] {
  return code === undefined ? [...aliases] : [...aliases, code];
}
