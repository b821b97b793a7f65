const LENGTH = 3;

/** FNV-1a: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Returns hashes of all runs of three words in a text: unique 32-bit numbers in ascending order. A shorter text is one run.
 * Collisions are rare enough for measuring similarity.
 */
export function shinglesOf(words: readonly string[]): Int32Array {
  const hashes = words.map(hashOf);
  const count = Math.max(1, words.length - LENGTH + 1);
  const shingles = Int32Array.from({ length: count }, (_, start) => {
    let hash = FNV_OFFSET;
    for (const word of hashes.slice(start, start + LENGTH)) hash = mix(hash, word);
    return hash;
  }).sort();
  return shingles.filter((shingle, index) => index === 0 || shingle !== shingles[index - 1]);
}

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), FNV_PRIME);
  }
  return hash;
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, FNV_PRIME);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}
