import * as z from 'zod/mini';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import type { Undo } from '#catalogue/assessment/kept/undo-answers.ts';
import { StoredText } from './stored-text.ts';

const undoSchema = z.object({
  told: z.string(),
  /** The former answers in the format of a file. */
  before: z.string(),
  writtenAt: z.record(z.string(), z.string()),
});

/** The last change that can be undone, stored in the browser. */
export class StoredUndo {
  readonly #text: StoredText;
  /** The change that the browser refused to store; it can be undone until the reader leaves the page. */
  #refused: string | undefined;

  constructor(key: string) {
    this.#text = new StoredText(key);
  }

  /** Stores a change, which replaces the previous one; `told` describes it to the reader. */
  keep(told: string, { before, writtenAt }: Undo<Answer>): void {
    const text = JSON.stringify({ told, before: formatAnswers(before), writtenAt });
    this.#refused = this.#text.write(text) ? undefined : text;
  }

  told(): string | undefined {
    return this.#parse()?.told;
  }

  /** Returns the data for undoing the change, and deletes it from the storage. */
  take(): Undo<Answer> | undefined {
    const undo = this.#parse();
    this.forget();
    return undo;
  }

  forget(): void {
    this.#refused = undefined;
    this.#text.remove();
  }

  #parse(): (Undo<Answer> & { told: string }) | undefined {
    const text = this.#refused ?? this.#text.read();
    if (typeof text !== 'string') return undefined;
    try {
      return parseUndo(JSON.parse(text));
    } catch {
      return undefined;
    }
  }
}

function parseUndo(value: unknown): (Undo<Answer> & { told: string }) | undefined {
  const { told, before, writtenAt } = undoSchema.parse(value);
  const parsed = parseAnswers(before);
  return parsed.ok ? { told, before: parsed.answers, writtenAt } : undefined;
}
