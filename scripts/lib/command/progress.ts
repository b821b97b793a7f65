import { countOf } from '#catalogue/text/words.ts';

/** The pause between lines in a log, in milliseconds. */
const LOG_PAUSE = 10_000;

/** Shows progress and the time left on stderr: one changing line in a terminal, or a line every ten seconds in a log. */
export class Progress {
  readonly #total: number;
  readonly #unit: string;
  readonly #start = performance.now();
  #done = 0;
  #printed = this.#start;

  /** `unit` names the counted things, in the singular. */
  constructor(total: number, unit: string) {
    this.#total = total;
    this.#unit = unit;
  }

  /** Counts one more as done. */
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

  /** Clears the line in a terminal. */
  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}
