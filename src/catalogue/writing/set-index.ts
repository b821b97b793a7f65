/**
 * The maximum number of sets to visit for one key. If thousands of texts follow one template, each still finds a similar
 * one, but the time does not grow with the square of their number.
 */
const MOST_VISITED = 32;

/** A multimap from keys to sets. It uses flat arrays, since a large catalogue has millions of entries. */
export class SetIndex {
  readonly #mask: number;
  /** The latest entry of each bucket, or -1. */
  readonly #latest: Int32Array;
  readonly #before: Int32Array;
  readonly #keys: Int32Array;
  readonly #sets: Int32Array;
  #size = 0;

  /** `capacity` is the greatest number of entries. */
  constructor(capacity: number) {
    const buckets = 2 ** Math.ceil(Math.log2(capacity + 1));
    this.#mask = buckets - 1;
    this.#latest = new Int32Array(buckets).fill(-1);
    this.#before = new Int32Array(capacity);
    this.#keys = new Int32Array(capacity);
    this.#sets = new Int32Array(capacity);
  }

  add(key: number, set: number): void {
    const entry = this.#size;
    this.#size += 1;
    this.#before[entry] = this.#latest[key & this.#mask] ?? -1;
    this.#keys[entry] = key;
    this.#sets[entry] = set;
    this.#latest[key & this.#mask] = entry;
  }

  /** Calls `answer` with the sets that have a key, latest first. */
  visit(key: number, answer: (set: number) => void): void {
    let entry = this.#latest[key & this.#mask] ?? -1;
    for (let left = MOST_VISITED; entry !== -1 && left > 0; left -= 1) {
      if (this.#keys[entry] === key) answer(this.#sets[entry] ?? -1);
      entry = this.#before[entry] ?? -1;
    }
  }
}
