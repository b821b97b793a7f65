/** A level, and how many of its skills carry over from another. */
export interface NearLevel {
  /** The position of the level in the index. */
  side: number;
  carried: number;
  asked: number;
}

/**
 * Returns the levels with the largest shares of carried skills. Among equal shares, levels with more carried skills come
 * first. Leaves out levels to which nothing carries over. `carried` and `asked` have one number for each level.
 */
export function nearestLevels(
  carried: readonly number[],
  asked: readonly number[],
  { count, accepts = () => true }: { count: number; accepts?: (side: number) => boolean },
): NearLevel[] {
  return carried
    .map((number, side) => ({ side, carried: number, asked: asked[side] ?? 0 }))
    .filter((near) => near.carried > 0 && accepts(near.side))
    .sort((a, b) => b.carried * a.asked - a.carried * b.asked || b.carried - a.carried)
    .slice(0, count);
}
