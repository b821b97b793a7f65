/**
 * How many sets are visited for one key, the latest ones: where more have it, as in a template filled in thousands
 * of times, each still meets others of its kind, and the work does not grow with the square of their number.
 */
const MOST_VISITED = 32;

/** Which sets have a key: chains in flat arrays, since a large catalogue has millions of entries. */
export class SetIndex {
  readonly #mask: number;
  /** The latest entry of each bucket, -1 where there is none. */
  readonly #latest: Int32Array;
  readonly #before: Int32Array;
  readonly #keys: Int32Array;
  readonly #sets: Int32Array;
  #size = 0;

  /** For at most `capacity` entries. */
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

  /** Calls back with the sets that have a key, latest first. */
  visit(key: number, answer: (set: number) => void): void {
    let entry = this.#latest[key & this.#mask] ?? -1;
    for (let left = MOST_VISITED; entry !== -1 && left > 0; left -= 1) {
      if (this.#keys[entry] === key) answer(this.#sets[entry] ?? -1);
      entry = this.#before[entry] ?? -1;
    }
  }
}
