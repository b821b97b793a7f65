import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '#reader/write-whole.ts';

const answerSchema = z.object({
  etag: z.string(),
  /** Where the next page is, as the server said it. */
  link: z.string().optional(),
  data: z.array(z.unknown()),
});

/** A page of a list, and the tag by which the server knows whether it has changed since. */
export type CachedPage = z.output<typeof answerSchema>;

const fileSchema = z.record(z.string(), answerSchema);

/** The answers of a server by their addresses, kept in a file from one run to the next. It only saves work. */
export class AnswerCache {
  readonly #file: string;
  readonly #kept: ReadonlyMap<string, CachedPage>;
  readonly #used = new Map<string, CachedPage>();

  /** A file that is not there, or holds something else, is as good as an empty one. */
  constructor(file: string) {
    this.#file = file;
    this.#kept = new Map(Object.entries(readAnswers(file)));
  }

  get(url: string): CachedPage | undefined {
    return this.#kept.get(url);
  }

  /** Keeps an answer for the next run. */
  use(url: string, answer: CachedPage): void {
    this.#used.set(url, answer);
  }

  /** Writes the answers of this run and, where it came to no end, also those of the run before. */
  save({ isComplete }: { isComplete: boolean }): void {
    const answers = isComplete ? this.#used : new Map([...this.#kept, ...this.#used]);
    try {
      writeWhole(this.#file, Buffer.from(JSON.stringify(Object.fromEntries(answers), bigAsText)));
    } catch {
      // Without a cache the next run asks for everything again: no reason to fail.
    }
  }
}

function readAnswers(file: string): Record<string, CachedPage> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Octokit reads integers that are too large for a number as bigint, which JSON cannot hold. */
function bigAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
