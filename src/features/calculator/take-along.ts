import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { encodeAnswers } from '#catalogue/assessment/answer-link.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { findPart } from '#browser/find-part.ts';
import { MessageBar } from './message-bar.ts';

interface TakeAlongEvents {
  /** The answers that are shown. */
  answers: () => Answers;
  /** The plan as Markdown. Throws an Error where its texts do not come. */
  plan: () => Promise<string>;
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
    await this.#copy(answersLink(this.#events.answers()), 'The link is copied.');
  }

  async copyPlan(): Promise<void> {
    const plan = await this.#events.plan().catch(() => undefined);
    if (plan !== undefined) await this.#copy(plan, 'The Markdown is copied.');
    else
      this.#message.show(
        'The texts for the plan could not be loaded, so nothing was copied. Check the connection and try again.',
      );
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

/** The address of this page with the answers in its fragment, which no server receives. */
function answersLink(answers: Answers): string {
  return `${location.origin}${location.pathname}#${encodeAnswers(answers)}`;
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
