import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { findPart } from '#browser/find-part.ts';
import { MessageBar } from './message-bar.ts';

interface TakeAlongEvents {
  /** The answers that are shown, to all roles. */
  answers: () => Answers;
  /** The address that shows the answers to this role elsewhere. */
  link: () => string;
  /** The plan as Markdown. */
  plan: () => string;
  /** The reader chose a file with answers. */
  onFile: (name: string, text: string, answers: Answers) => void;
}

/** The controls with which answers leave the page or come into it; each says beside itself what happened. */
export class TakeAlong {
  readonly #message: MessageBar;
  readonly #fileName: string;
  readonly #events: TakeAlongEvents;

  /** `fileName` is that of a saved file. */
  constructor(root: HTMLElement, fileName: string, events: TakeAlongEvents) {
    this.#message = new MessageBar(findPart(root, '[data-take-along-message]'));
    this.#fileName = fileName;
    this.#events = events;
  }

  async copyLink(): Promise<void> {
    await this.#copy(this.#events.link(), 'The link is copied.');
  }

  async copyPlan(): Promise<void> {
    await this.#copy(this.#events.plan(), 'The Markdown is copied.');
  }

  /** Hands the answers to the reader as a file. */
  save(): void {
    const address = URL.createObjectURL(
      new Blob([formatAnswers(this.#events.answers())], { type: 'application/json' }),
    );
    Object.assign(document.createElement('a'), { href: address, download: this.#fileName }).click();
    URL.revokeObjectURL(address);
  }

  /** Reads the file that the reader chose. */
  async load(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text().catch(() => undefined);
    input.value = '';
    if (text === undefined) {
      this.#message.show(`The file "${file.name}" cannot be read. Nothing was changed.`);
      return;
    }
    const parsed = parseAnswers(text);
    if (!parsed.ok) {
      this.#message.show(`${parsed.message} Nothing was changed.`);
      return;
    }
    this.#message.show(`The answers of "${file.name}" are shown above. Your own are as they were.`);
    this.#events.onFile(file.name, text, parsed.answers);
  }

  async #copy(text: string, told: string): Promise<void> {
    if (await copyText(text)) this.#message.show(told);
    else window.prompt('The browser does not let the page copy. Copy it from here:', text);
  }
}

/** Copies a text. Returns whether the browser allowed it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
