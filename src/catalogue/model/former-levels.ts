export interface FormerLevel {
  id: string;
  formerIds: readonly string[];
}

/**
 * Returns the former ids of each level of a role: its own, then the former ids of the ladder's level with the same id.
 * Leaves out ids that the role uses for another level.
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
