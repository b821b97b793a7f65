import { formatAnswers, type AnswerFile } from '#catalogue/assessment/answer-file.ts';
import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import { ReaderName } from './reader-name.ts';
import { levelWords, type NameLevel } from './whose-words.ts';

/** The kind of shared answers: the reader's own, the reader's ratings, or answers of another person. */
type SharedKind = 'own' | 'ratings' | 'others';

/** Answers to share, with the facts about them. */
export interface Shared extends AnswerFile {
  kind: SharedKind;
  /** The number of answers to the role. */
  count: number;
}

export interface ShareEvents {
  /** Returns the shown answers to all roles, without the reader's name. */
  shared: () => Shared;
  /** Returns an address that shows the answers to this role. */
  link: (about: AnswersAbout) => string;
  /** Returns the plan as Markdown. */
  plan: () => Promise<string>;
  /** Returns a level with the answers and the evidence as Markdown. */
  review: (about: AnswersAbout) => Promise<string>;
  /** Returns the name of that level. */
  reviewedLevel: () => string;
  nameLevel: NameLevel;
}

const TITLES: Readonly<Record<SharedKind, string>> = {
  own: 'Share your answers',
  ratings: 'Send your ratings back',
  others: 'Pass these answers on',
};

const FILE_HOLDS: Readonly<Record<SharedKind, string>> = {
  own: 'With your evidence and your answers to other roles.',
  ratings: 'With your notes and the answers of the person you rated.',
  others: 'With the evidence.',
};

/** The dialog for sharing answers; it shows the outcome beside each control. */
export class ShareDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #role: string;
  readonly #name: ReaderName;
  readonly #events: ShareEvents;

  /** `role` is the id of the role, for names of files; `base` is the site's base path. */
  constructor(root: HTMLElement, { base, role }: { base: string; role: string }, events: ShareEvents) {
    this.#dialog = findPart(root, '[data-share]', HTMLDialogElement);
    this.#role = role;
    this.#name = new ReaderName(base);
    this.#events = events;
    this.#dialog.addEventListener('input', () => this.#changed());
    this.#dialog.addEventListener('click', ({ target }) => this.#clicked(target));
  }

  open(): void {
    const { kind, about, count } = this.#events.shared();
    findPart(this.#dialog, '[data-share-title]').textContent = TITLES[kind];
    findPart(this.#dialog, '[data-share-file]').textContent = FILE_HOLDS[kind];
    findPart(this.#dialog, '[data-share-name]').hidden = kind === 'others';
    findPart(this.#dialog, '[data-share-first]').hidden = kind !== 'own';
    findPart(this.#dialog, '[data-share-markdown]').hidden = kind === 'ratings';
    const ratings = kind === 'ratings' ? 'the ratings and notes' : 'the answers and evidence';
    findPart(this.#dialog, '[data-share-review]').textContent =
      `All that ${this.#events.reviewedLevel()} requires, with ${ratings}, as Markdown.`;
    this.#nameField().value = this.#name.value ?? '';
    const what = kind === 'ratings' ? 'rating' : 'answer';
    const levels = levelWords(about, this.#events.nameLevel).join(', ');
    const travels = levels === '' ? '' : ` Also sent: ${levels}.`;
    findPart(this.#dialog, '[data-share-what]').textContent =
      `${countOf(count, what)} to this role.${travels}`;
    this.#forgetTold();
    this.#dialog.showModal();
  }

  #clicked(target: EventTarget | null): void {
    const action = target instanceof Element && target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    // A click on the backdrop has the dialog itself as its target.
    if (target === this.#dialog || action === 'close-share') this.#dialog.close();
    else if (action === 'save') this.#save();
    else if (action === 'copy-link') void this.#copy(action, this.#events.link(this.#about()));
    else if (action === 'copy-review') void this.#copyReview();
    else if (action === 'copy-markdown') void this.#copyPlan();
  }

  /** Returns the facts about the answers, with the reader's name and the day unless they belong to another person. */
  #about(): AnswersAbout {
    const { kind, about } = this.#events.shared();
    if (kind === 'others') return about;
    const asksFirst = kind === 'own' && this.#dialog.querySelector('[data-rate-first]:checked') !== null;
    return {
      ...about,
      name: this.#name.value,
      day: dayOf(new Date()),
      rate: asksFirst ? 'first' : undefined,
    };
  }

  #save(): void {
    const { kind, answers, beside } = this.#events.shared();
    const download = `${this.#role}-${kind === 'ratings' ? 'review' : 'answers'}.json`;
    const text = formatAnswers(answers, this.#about(), beside);
    const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href, download }).click();
    URL.revokeObjectURL(href);
    this.#tell('save', `Saved as ${download}.`);
  }

  async #copyReview(): Promise<void> {
    await this.#copy('copy-review', await this.#events.review(this.#about()));
  }

  async #copyPlan(): Promise<void> {
    await this.#copy('copy-markdown', await this.#events.plan());
  }

  async #copy(action: string, text: string): Promise<void> {
    const isDone = await isCopied(text);
    this.#tell(action, isDone ? 'Copied.' : 'The browser does not let the page copy. Copy the text below.');
    if (!isDone) this.#showText(text);
  }

  /** Shows a text that the reader can copy by hand. */
  #showText(text: string): void {
    const place = findPart(this.#dialog, '[data-by-hand]');
    const field = findPart(place, 'textarea', HTMLTextAreaElement);
    place.hidden = false;
    field.value = text;
    field.focus();
    field.select();
  }

  #changed(): void {
    this.#name.value = this.#nameField().value;
    // The copied link does not include the change.
    this.#forgetTold();
  }

  #tell(action: string, told: string): void {
    this.#forgetTold();
    findPart(this.#dialog, `[data-told="${action}"]`).textContent = told;
  }

  #forgetTold(): void {
    for (const place of this.#dialog.querySelectorAll('[data-told]')) place.textContent = '';
    findPart(this.#dialog, '[data-by-hand]').hidden = true;
  }

  #nameField(): HTMLInputElement {
    return findPart(this.#dialog, '[data-reader-name]', HTMLInputElement);
  }
}

/** Returns the local day of an instant: `2026-11-12`. */
function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(date.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}

/** Copies a text, and returns whether the browser allowed it. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
