import { KEYS_PER_SET, minHashKeys } from './min-hash.ts';
import { SetIndex } from './set-index.ts';

/** The set that is most similar to another. */
export interface Nearest {
  /** Its position in the list. */
  index: number;
  /** The size of the intersection divided by the size of the union. */
  similarity: number;
}

/**
 * Returns the most similar other set for each set, or undefined if none reaches the similarity `least`. Sets are ascending
 * hashes. Only sets that share a key are compared, so the time grows with their number and not its square.
 */
export function findNearest(sets: readonly Int32Array[], least: number): (Nearest | undefined)[] {
  const nearest: (Nearest | undefined)[] = sets.map(() => undefined);
  const offer = (index: number, found: Nearest): void => {
    if (found.similarity > (nearest[index]?.similarity ?? 0)) nearest[index] = found;
  };
  const index = new SetIndex(sets.length * KEYS_PER_SET);
  const comparedWith = new Int32Array(sets.length).fill(-1);
  sets.forEach((set, position) => {
    const compare = (other: number): void => {
      if (comparedWith[other] === position) return;
      comparedWith[other] = position;
      const similarity = similarityOf(set, sets[other] ?? set);
      if (similarity < least) return;
      offer(position, { index: other, similarity });
      offer(other, { index: position, similarity });
    };
    for (const key of minHashKeys(set)) {
      index.visit(key, compare);
      index.add(key, position);
    }
  });
  return nearest;
}

function similarityOf(a: Int32Array, b: Int32Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common / (a.length + b.length - common);
}
