/** The fields of an item that hold its other names. */
interface Aliased {
  aliases?: readonly string[];
  code?: string | undefined;
  codes?: readonly { code: string }[];
}

/** Returns an item's aliases and codes, by which the search also finds it. */
export function otherNamesOf({ aliases = [], code, codes = [] }: Aliased): string[] {
  return [...aliases, ...(code === undefined ? [] : [code]), ...codes.map((one) => one.code)];
}
