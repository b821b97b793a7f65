/** Returns the aliases and the code, by which the search also finds an item. */
export function otherNamesOf({
  aliases = [],
  code,
}: {
  aliases?: readonly string[];
  code?: string | undefined;
}): string[] {
  return code === undefined ? [...aliases] : [...aliases, code];
}
