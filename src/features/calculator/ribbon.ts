import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';

/** The ribbon that says whose answers are shown, for as long as they are not the reader's own. */
export class Ribbon {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#place = findPart(root, '[data-ribbon]');
  }

  /** Says whose answers are shown, as words such as `the file "review.json"`, and how many the reader has changed. */
  show(source: string, edits: number): void {
    const said =
      edits === 0
        ? ''
        : `You changed ${countOf(edits, 'answer')} here; your changes are kept apart from your own answers.`;
    this.#say(`These are the answers of ${source}, not yours.`, said);
    this.#offer({ keep: true, 'drop-edits': edits > 0 });
  }

  /** Says why there are no answers to show, and hides everything else; `elsewhere` is the address that shows them. */
  showProblem(problem: string, elsewhere?: string): void {
    this.#say(problem, 'Nobody’s answers are shown.');
    this.#offer({ keep: false, 'drop-edits': false });
    const link = findPart(this.#place, '[data-elsewhere]');
    link.hidden = elsewhere === undefined;
    link.setAttribute('href', elsewhere ?? '#');
    this.#root.dataset['shows'] = 'nobody';
  }

  /** Lists what would change, and asks whether to go on. */
  preview(summary: string, lines: readonly string[]): void {
    findPart(this.#place, '[data-preview-summary]').textContent = summary;
    const items = lines.map((textContent) => Object.assign(document.createElement('li'), { textContent }));
    findPart(this.#place, '[data-preview] ul').replaceChildren(...items);
    findPart(this.#place, '[data-preview]').hidden = false;
    findPart(this.#place, '[data-do="keep-now"]').focus();
  }

  closePreview(): void {
    findPart(this.#place, '[data-preview]').hidden = true;
  }

  hide(): void {
    this.closePreview();
    this.#place.hidden = true;
    delete this.#root.dataset['shows'];
  }

  /** Brings the ribbon before the reader, who may have been far below. */
  focus(): void {
    this.#root.scrollIntoView();
    this.#place.focus({ preventScroll: true });
  }

  #say(whose: string, edits: string): void {
    delete this.#root.dataset['shows'];
    this.closePreview();
    this.#place.hidden = false;
    findPart(this.#place, '[data-elsewhere]').hidden = true;
    findPart(this.#place, '[data-whose]').textContent = whose;
    findPart(this.#place, '[data-edits]').textContent = edits;
  }

  #offer(offered: Record<string, boolean>): void {
    for (const [action, isOffered] of Object.entries(offered))
      findPart(this.#place, `[data-do="${action}"]`).hidden = !isOffered;
  }
}
