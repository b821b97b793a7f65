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

/** The stored answers, and a message for the reader. */
export interface KeptAnswers {
  answers: Answers;
  /** The reason why answers are missing or cannot be stored, if there is one. */
  message: string | undefined;
}

/** Returns the changes to make to the present answers. */
export type AnswerChange = (answers: Answers) => Changes<Answer>;

interface StoreOptions {
  /** The answers to start with if nothing is stored. */
  initial?: Answers;
  /** The ids that have changed since answers were stored. */
  renames?: Renames | undefined;
}

const REFUSED =
  'This browser does not let the page store anything: save your answers as a file or a link before you leave.';
const NEWER =
  'Your stored answers come from a newer version of this site. Reload the page: until then it neither shows nor stores answers.';

/** Returns the storage key of the reader's own answers. It contains the base path, since sites may share a host. */
export function ownKey(base: string): string {
  return `rolebook:${base}:answers`;
}

/** Answers in this browser's storage. Every write merges with changes of other tabs: the newer answer wins. */
export class AnswerStore {
  readonly #text: StoredText;
  readonly #undo: StoredUndo;
  readonly #initial: Answers;
  readonly #renames: Renames;
  #kept: Kept<Answer>;
  /** The reason why nothing may be written, if there is one. */
  #lock: string | undefined;
  /** Whether the last write succeeded. */
  #isStored = true;

  constructor(key: string, { initial = {}, renames = {} }: StoreOptions = {}) {
    this.#text = new StoredText(key);
    this.#undo = new StoredUndo(`${key}:undo`);
    this.#initial = initial;
    this.#renames = renames;
    this.#kept = initial;
  }

  /** Reads the stored answers. Moves unreadable data to another key and returns a message about it. */
  read(): KeptAnswers {
    const message = this.#refresh();
    return { answers: answersIn(this.#kept), message };
  }

  /** Changes answers. Returns a message if they could not be stored. */
  update(change: AnswerChange): string | undefined {
    const message = this.#refresh();
    this.#kept = changeKept(this.#kept, change(answersIn(this.#kept)), now());
    return this.#write() ?? message;
  }

  /** Changes answers in a way that can be undone, even after a reload; `told` describes the change to the reader. */
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

  /** Returns the description of the last change that can be undone, or undefined if there is none. */
  undoable(): string | undefined {
    return this.#undo.told();
  }

  /** Undoes the change that `undoable()` describes, but not later answers. Returns a message if storing fails. */
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

  /** Removes the answers and the undo data from the browser's storage. */
  clear(): void {
    this.#kept = this.#initial;
    this.#text.remove();
    this.forgetUndo();
  }

  /** Returns whether a change in the storage concerns these answers. */
  isConcerned(concerns: (text: StoredText) => boolean): boolean {
    return concerns(this.#text);
  }

  /** Merges the stored answers. Returns a message if that fails. */
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
    // Another tab may have overwritten answers of this one.
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
    if (key === undefined) return `Your stored answers could not be read (${reason})`;
    return `Your stored answers could not be read (${reason}) They were set aside in this browser under "${key}", and you start again.`;
  }
}

function now(): string {
  return new Date().toISOString();
}
