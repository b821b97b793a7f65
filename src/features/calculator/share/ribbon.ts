import { findPart } from '#browser/find-part.ts';

/** The words and the offered controls of the ribbon for lent answers. */
export interface RibbonWords {
  /** The owner and the day, such as `Answers of Ann, 12 November 2026`. */
  whose: string;
  /** The reader's changes or progress, in words. */
  done: string;
  /** The names, in the markup, of controls to offer besides "Back to mine". */
  offers: readonly Offer[];
}

const OFFERS = ['keep', 'drop-edits', 'go-rate', 'see-talk'] as const;
type Offer = (typeof OFFERS)[number];

/** Shows the ribbon above the calculator while lent answers are shown. */
export class Ribbon {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#place = findPart(document.body, '[data-ribbon]');
  }

  /** Calls `onAction` for each control that is pressed, with its name in the markup. */
  listen(onAction: (action: string) => void, signal: AbortSignal): void {
    const clicked = ({ target }: Event): void => {
      const action = target instanceof Element && target.closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (action) onAction(action);
    };
    this.#place.addEventListener('click', clicked, { signal });
  }

  show({ whose, done, offers }: RibbonWords): void {
    this.#say(whose, done);
    this.#offer(offers);
  }

  /** Shows why the answers cannot be shown, and hides everything else. `elsewhere` is an address that can show them. */
  showProblem(problem: string, elsewhere?: string): void {
    this.#say(problem, 'No answers are shown.');
    this.#offer([]);
    const link = findPart(this.#place, '[data-elsewhere]');
    link.hidden = elsewhere === undefined;
    link.setAttribute('href', elsewhere ?? '#');
    this.#root.dataset['shows'] = 'nobody';
  }

  /** Lists the changes that keeping the answers would make, with a choice to go on or cancel. */
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

  #offer(offered: readonly Offer[]): void {
    for (const action of OFFERS)
      findPart(this.#place, `[data-do="${action}"]`).hidden = !offered.includes(action);
  }
}
