/** Returns an item's aliases and code, by which the search also finds it. */
export function otherNamesOf({
  aliases = [],
  code,
}: {
  aliases?: readonly string[];
  code?: string | undefined;
}): string[] {
  return code === undefined ? [...aliases] : [...aliases, code];
}
