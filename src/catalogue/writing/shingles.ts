/** How many words in a row make one shingle. */
const LENGTH = 3;

/** FNV-1a: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The runs of three words of a text, each once, as 32-bit numbers in ascending order; a shorter text is one run.
 * Two different runs share a number once in four billion, which a similarity of texts can bear.
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

/** Both in one, spread over all bits. */
function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, FNV_PRIME);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}
