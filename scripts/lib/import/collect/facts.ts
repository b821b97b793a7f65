import { referTo, type ImportFault, type TablePlace } from '../faults/import-fault.ts';

/** Collects the values of one item, and adds a fault for each row that contradicts an earlier one. */
export class Facts {
  readonly #thing: string;
  readonly #faults: ImportFault[];
  readonly #facts = new Map<string, { value: string; at: TablePlace }>();

  /** `thing` names the item in messages, such as `the role "MLOps Engineer"`. */
  constructor(thing: string, faults: ImportFault[]) {
    this.#thing = thing;
    this.#faults = faults;
  }

  /** Adds the value of a row, if it has one; values with the same `key` do not contradict each other. */
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
