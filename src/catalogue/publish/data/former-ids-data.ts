/** Returns former ids as a field of data, or no field if there are none. */
export function formerIdsData(formerIds: readonly string[]): { formerIds?: readonly string[] } {
  return formerIds.length === 0 ? {} : { formerIds };
}
