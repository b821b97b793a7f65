/** The ids that something had before, as data; nothing where there are none. */
export function formerIdsData(formerIds: readonly string[]): { formerIds?: readonly string[] } {
  return formerIds.length === 0 ? {} : { formerIds };
}
