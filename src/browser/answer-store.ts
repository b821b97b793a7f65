import { formatKept, parseKept } from '#catalogue/assessment/answer-file.ts';
import type { Answer, Answers } from '#catalogue/assessment/answers.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import {
  answersIn,
  changeKept,
  mergeKept,
  type Changes,
  type Kept,
} from '#catalogue/assessment/kept/kept-answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import { undoKept, undoOf } from '#catalogue/assessment/kept/undo-answers.ts';
import type { Renames } from '#catalogue/model/renames.ts';
import { StoredText } from './stored-text.ts';
import { StoredUndo } from './stored-undo.ts';

/** What the browser kept, and what the reader should know of it. */
export interface KeptAnswers {
  answers: Answers;
  /** Why answers are missing or will not be kept; undefined where all is well. */
  message: string | undefined;
}

/** Returns the change of some answers, given all of them as they are at that moment. */
export type AnswerChange = (answers: Answers) => Changes<Answer>;

interface StoreOptions {
  /** Answers that are there before anything was stored. */
  initial?: Answers;
  /** What was renamed since answers were stored. */
  renames?: Renames | undefined;
}

const REFUSED =
  'This browser does not let the page keep anything: save your answers as a file or a link before you leave.';
const NEWER =
  'What this browser has kept was written by a newer version of this site. Reload the page: until then it shows no answers and keeps none.';

/** Returns the key of the reader's own answers; other sites may share the host of `base`, the site's base path. */
export function ownKey(base: string): string {
  return `rolebook:${base}:answers`;
}

/**
 * Answers in this browser's storage. Other tabs change them, too: every write merges with what is stored, answer by answer,
 * and the newer answer wins.
 */
export class AnswerStore {
  readonly #text: StoredText;
  readonly #undo: StoredUndo;
  readonly #initial: Answers;
  readonly #renames: Renames;
  #kept: Kept<Answer>;
  /** Why nothing may be written; undefined where it may. */
  #lock: string | undefined;
  /** Whether all that is kept here is stored as well. */
  #isStored = true;

  constructor(key: string, { initial = {}, renames = {} }: StoreOptions = {}) {
    this.#text = new StoredText(key);
    this.#undo = new StoredUndo(`${key}:undo`);
    this.#initial = initial;
    this.#renames = renames;
    this.#kept = initial;
  }

  /** Reads what was kept. Data that cannot be read are set aside under another key, and the message says so. */
  read(): KeptAnswers {
    const message = this.#refresh();
    return { answers: answersIn(this.#kept), message };
  }

  /** Changes some answers. Returns why they could not be kept, undefined where they were. */
  update(change: AnswerChange): string | undefined {
    const message = this.#refresh();
    this.#kept = changeKept(this.#kept, change(answersIn(this.#kept)), now());
    return this.#write() ?? message;
  }

  /** The same for a change that can be undone, even after a reload; `told` says what was done, for the reader. */
  updateUndoably(told: string, change: AnswerChange): string | undefined {
    let ids: string[] = [];
    let before = this.#kept;
    const problem = this.update((answers) => {
      before = this.#kept;
      const changes = change(answers);
      ids = Object.keys(changes);
      return changes;
    });
    if (this.#lock === undefined) this.#undo.keep(told, undoOf(before, this.#kept, ids));
    return problem;
  }

  /** Says what was last done that can be undone; undefined where there is nothing. */
  undoable(): string | undefined {
    return this.#undo.told();
  }

  /** Takes back what `undoable()` names; what was answered since then stays. Returns why the result could not be kept. */
  undo(): string | undefined {
    const message = this.#refresh();
    const undo = this.#undo.take();
    if (undo === undefined) return message;
    this.#kept = undoKept(this.#kept, undo, now());
    return this.#write() ?? message;
  }

  forgetUndo(): void {
    this.#undo.forget();
  }

  /** Removes everything that this store has in the browser's storage. */
  clear(): void {
    this.#kept = this.#initial;
    this.#text.remove();
    this.forgetUndo();
  }

  /** Whether this is about a text that changed in the storage. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return concerns(this.#text);
  }

  /** Merges what is stored. Returns what the reader should know. */
  #refresh(): string | undefined {
    this.#lock = undefined;
    const text = this.#text.read();
    if (text === undefined) return REFUSED;
    if (text === null) {
      if (this.#isStored) this.#kept = this.#initial;
      return undefined;
    }
    const parsed = parseKept(text);
    if (!parsed.ok) return parsed.isNewer ? this.#shut() : this.#setAside(text, parsed.message);
    const stored = followAnswers(parsed.kept, this.#renames);
    this.#kept = mergeKept(mergeKept(this.#initial, stored), this.#kept);
    // Another tab may have written before it saw what this one wrote.
    if (Object.entries(this.#kept).some(([id, { at }]) => at !== ownValue(stored, id)?.at)) this.#write();
    return undefined;
  }

  #write(): string | undefined {
    if (this.#lock !== undefined) return this.#lock;
    this.#isStored = this.#text.write(formatKept(this.#kept));
    return this.#isStored ? undefined : REFUSED;
  }

  #shut(): string {
    this.#kept = {};
    this.#lock = NEWER;
    return NEWER;
  }

  #setAside(text: string, reason: string): string {
    const key = this.#text.setAside(text);
    if (key === undefined) return `What this browser had kept could not be read (${reason})`;
    return `What this browser had kept could not be read (${reason}) It was set aside in its storage under "${key}", and you start anew.`;
  }
}

function now(): string {
  return new Date().toISOString();
}
