import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';

/** What the browser kept, and what the reader should know of it. */
export interface KeptAnswers {
  answers: Answers;
  /** Why answers are missing or will not be kept; undefined where all is well. */
  message: string | undefined;
}

const REFUSED =
  'This browser does not let the page keep anything: save your answers as a file or a link before you leave.';

/** The reader's answers in this browser, one set for every role of the site. */
export class AnswerStore {
  readonly #key: string;

  /** `base` is the base path of the site: other sites may share its host. */
  constructor(base: string) {
    this.#key = `rolebook:${base}:answers`;
  }

  /** What was kept. Data that cannot be read is set aside under another key, and said. */
  read(): KeptAnswers {
    let text: string | null;
    try {
      text = localStorage.getItem(this.#key);
    } catch {
      return { answers: {}, message: REFUSED };
    }
    if (text === null) return { answers: {}, message: undefined };
    const parsed = parseAnswers(text);
    if (parsed.ok) return { answers: parsed.answers, message: undefined };
    return { answers: {}, message: this.#setAside(text, parsed.message) };
  }

  /** Keeps the answers. Returns why they could not be kept, undefined where they were. */
  write(answers: Answers): string | undefined {
    try {
      localStorage.setItem(this.#key, formatAnswers(answers));
      return undefined;
    } catch {
      return REFUSED;
    }
  }

  /** Calls back when another tab has changed the answers, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void {
    const changed = ({ key }: StorageEvent): void => {
      if (key === this.#key || key === null) onChange();
    };
    window.addEventListener('storage', changed, { signal });
  }

  #setAside(text: string, reason: string): string {
    const aside = `${this.#key}:set-aside`;
    try {
      localStorage.setItem(aside, text);
      localStorage.removeItem(this.#key);
      return `What this browser had kept could not be read (${reason}) It was set aside in its storage under "${aside}", and you start anew.`;
    } catch {
      return `What this browser had kept could not be read (${reason})`;
    }
  }
}
