import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '#reader/write-whole.ts';

const answerSchema = z.object({
  /** Tells whether the answer may have changed since: an entity tag of the server, or when its subject last changed. */
  tag: z.string(),
  /** The `Link` header, which says where the next page is. */
  link: z.string().optional(),
  /** The `X-Total-Count` header: how many items all pages have. */
  total: z.string().optional(),
  data: z.unknown(),
});

/** What a server answered, with the headers that matter. */
export type CachedAnswer = z.output<typeof answerSchema>;

const fileSchema = z.record(z.string(), answerSchema);

/** The answers of a server by their addresses, kept in a file from one run to the next. It only saves work. */
export class AnswerCache {
  readonly #file: string;
  readonly #kept: ReadonlyMap<string, CachedAnswer>;
  readonly #used = new Map<string, CachedAnswer>();

  /** A file that is not there, or holds something else, is as good as an empty one. */
  constructor(file: string) {
    this.#file = file;
    this.#kept = new Map(Object.entries(readAnswers(file)));
  }

  get(url: string): CachedAnswer | undefined {
    return this.#kept.get(url);
  }

  /** Keeps an answer for the next run. */
  use(url: string, answer: CachedAnswer): void {
    this.#used.set(url, answer);
  }

  /** Writes the answers of this run; after a run that did not complete, also those of the run before. */
  save({ isComplete }: { isComplete: boolean }): void {
    const answers = isComplete ? this.#used : new Map([...this.#kept, ...this.#used]);
    try {
      writeWhole(this.#file, Buffer.from(JSON.stringify(Object.fromEntries(answers), bigAsText)));
    } catch {
      // Without a cache the next run asks for everything again, so this is not a failure.
    }
  }
}

function readAnswers(file: string): Record<string, CachedAnswer> {
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
