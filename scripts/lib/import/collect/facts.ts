import { referTo, type ImportFault, type TablePlace } from '../faults/import-fault.ts';

/** Collects facts about one thing, each once; a row that contradicts one is at fault. */
export class Facts {
  readonly #thing: string;
  readonly #faults: ImportFault[];
  readonly #facts = new Map<string, { value: string; at: TablePlace }>();

  /** `thing` is what the facts are about, such as `the role "MLOps Engineer"`. */
  constructor(thing: string, faults: ImportFault[]) {
    this.#thing = thing;
    this.#faults = faults;
  }

  /** Notes what a row says; `key` tells when two values are the same. A row that says nothing contradicts nothing. */
  add(
    fact: string,
    value: string | undefined,
    at: TablePlace,
    key: (value: string) => string = String,
  ): void {
    if (value === undefined) return;
    const first = this.#facts.get(fact);
    if (first === undefined) this.#facts.set(fact, { value, at });
    else if (first.value !== value && key(first.value) !== key(value)) {
      const message = `the ${fact} of ${this.#thing} is ${shorten(first.value)} at ${referTo(first.at, at)} and ${shorten(value)} here: keep one of them`;
      this.#faults.push({ at, message });
    }
  }

  get(fact: string): string | undefined {
    return this.#facts.get(fact)?.value;
  }
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
