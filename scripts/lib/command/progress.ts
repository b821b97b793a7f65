import { countOf } from '#catalogue/text/words.ts';

/** How often a log that is no terminal gets a line, in milliseconds. */
const LOG_PAUSE = 10_000;

/** Shows on stderr how much of a long work is done and how long it will take: one line on a terminal, one every ten seconds elsewhere. */
export class Progress {
  readonly #total: number;
  readonly #unit: string;
  readonly #start = performance.now();
  #done = 0;
  #printed = this.#start;

  /** `unit` is what is counted, in the singular. */
  constructor(total: number, unit: string) {
    this.#total = total;
    this.#unit = unit;
  }

  /** One more is done. */
  advance(): void {
    this.#done += 1;
    const now = performance.now();
    const left = ((now - this.#start) / this.#done) * (this.#total - this.#done);
    const line = `${String(this.#done)} of ${countOf(this.#total, this.#unit)}, about ${(left / 1000).toFixed(0)} s left`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001b[K${line}`);
    } else if (now - this.#printed > LOG_PAUSE) {
      this.#printed = now;
      console.error(line);
    }
  }

  /** Takes the line away. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}
