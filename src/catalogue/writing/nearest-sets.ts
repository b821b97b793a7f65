import { KEYS_PER_SET, minHashKeys } from './min-hash.ts';
import { SetIndex } from './set-index.ts';

/** The set that has most in common with another. */
export interface Nearest {
  /** Its position in the list. */
  index: number;
  /** What both hold as a share of what either holds, up to 1. */
  similarity: number;
}

/**
 * For each set of hashes (ascending, each once) the nearest other of at least the given similarity; undefined where
 * there is none. Only sets that share a key are compared, so that the work grows with their number, not its square.
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

/** What two sets have in common as a share of what either holds. */
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
