/** A level with the ids that it had before. */
export interface FormerLevel {
  id: string;
  formerIds: readonly string[];
}

/**
 * Returns the former ids of each level of a role, in its order: its own, then those of the ladder's level of the same id
 * that the role uses for nothing else.
 */
export function formerIdsOfLevels(
  levels: readonly FormerLevel[],
  ladder: readonly FormerLevel[],
): string[][] {
  const taken = new Set(levels.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  return levels.map(({ id, formerIds }) => {
    const step = ladder.find((candidate) => candidate.id === id);
    return [...formerIds, ...(step?.formerIds ?? []).filter((former) => !taken.has(former))];
  });
}
