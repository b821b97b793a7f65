import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '#reader/write-whole.ts';

const answerSchema = z.object({
  /** The server's entity tag, or the moment of the subject's last change; it shows whether the answer is still valid. */
  tag: z.string(),
  /** The `Link` header, with the address of the next page. */
  link: z.string().optional(),
  /** The `X-Total-Count` header, the number of items on all pages. */
  total: z.string().optional(),
  data: z.unknown(),
});

/** An answer of a server with its relevant headers. */
export type CachedAnswer = z.output<typeof answerSchema>;

const fileSchema = z.record(z.string(), answerSchema);

/** A file with a server's answers by address, which saves requests in the next run. */
export class AnswerCache {
  readonly #file: string;
  readonly #kept: ReadonlyMap<string, CachedAnswer>;
  readonly #used = new Map<string, CachedAnswer>();

  /** Reads a file; a missing or invalid one counts as empty. */
  constructor(file: string) {
    this.#file = file;
    this.#kept = new Map(Object.entries(readAnswers(file)));
  }

  get(url: string): CachedAnswer | undefined {
    return this.#kept.get(url);
  }

  /** Marks an answer to be saved for the next run. */
  use(url: string, answer: CachedAnswer): void {
    this.#used.set(url, answer);
  }

  /** Writes the answers of this run and, if it is incomplete, those of the run before. */
  save({ isComplete }: { isComplete: boolean }): void {
    const answers = isComplete ? this.#used : new Map([...this.#kept, ...this.#used]);
    try {
      writeWhole(this.#file, Buffer.from(JSON.stringify(Object.fromEntries(answers), bigAsText)));
    } catch {
      // Not a failure: the next run requests everything again.
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

/** Converts large integers, which Octokit reads as bigint, since JSON does not support them. */
function bigAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
