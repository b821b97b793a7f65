import type { Answer } from '#catalogue/assessment/answers.ts';
import type { Undo } from '#catalogue/assessment/kept/undo-answers.ts';
import { formatUndo, parseUndo, type ToldUndo } from '#catalogue/assessment/kept/undo-text.ts';
import { StoredText } from './stored-text.ts';

/** The last change that can be undone, stored in the browser. */
export class StoredUndo {
  readonly #text: StoredText;
  /** The change that the browser refused to store; it can be undone until the reader leaves the page. */
  #refused: string | undefined;

  constructor(key: string) {
    this.#text = new StoredText(key);
  }

  /** Stores a change, which replaces the previous one; `told` describes it to the reader. */
  keep(told: string, undo: Undo<Answer>): void {
    const text = formatUndo({ ...undo, told });
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

  #parse(): ToldUndo | undefined {
    const text = this.#refused ?? this.#text.read();
    return typeof text === 'string' ? parseUndo(text) : undefined;
  }
}
