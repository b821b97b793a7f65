/** A level of a role, as near as what carries over to it from another. */
export interface NearLevel {
  /** The position in the index. */
  side: number;
  carried: number;
  asked: number;
}

/**
 * Returns the levels to which the largest shares of what they ask carry over, of two equal shares the one with more skills;
 * none to which nothing does. `carried` and `asked` are parallel.
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
