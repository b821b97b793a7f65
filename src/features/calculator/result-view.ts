import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { findPart } from '#browser/find-part.ts';
import { criterionAt } from './questions/criterion.ts';
import type { Result, Shown } from './result/result.ts';

/** Shows the result, and loads the code for it, once there are answers. Until then, the page shows what to do. */
export class ResultView {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;
  readonly #data: CalculatorData;
  #loading: Promise<Result> | undefined;
  #result: Result | undefined;
  #shown: Shown;
  /** Whether an update of the details is pending. */
  #isWaiting = false;

  constructor(root: HTMLElement, data: CalculatorData, shown: Shown) {
    this.#root = root;
    this.#place = findPart(root, '#standing');
    this.#data = data;
    this.#shown = shown;
  }

  /** Shows the grade at once, and the rest after the next paint, so that an answer never waits for it. */
  show(shown: Shown): void {
    this.#shown = shown;
    const isFilled = shown.assessed.rows.some(({ claim }) => claim.said !== 'nothing');
    findPart(this.#place, '[data-unstarted]').hidden = isFilled;
    findPart(this.#place, '[data-stands]').hidden = !isFilled;
    if (!isFilled) return;
    this.#result?.showStanding(shown);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#place.toggleAttribute('data-waiting', true);
    requestAnimationFrame(() => setTimeout(() => void this.#showDetails()));
  }

  /** Returns the plan as Markdown. */
  async plan(): Promise<string> {
    return (await this.#load()).plan(this.#shown);
  }

  async #showDetails(): Promise<void> {
    try {
      const isFirst = this.#result === undefined;
      this.#result = await this.#load();
      if (isFirst) this.#result.showStanding(this.#shown);
      this.#result.showDetails(this.#shown);
    } finally {
      this.#isWaiting = false;
      this.#place.toggleAttribute('data-waiting', false);
    }
  }

  /** Loads the code once, and tries again with the next answer after a failure. */
  #load(): Promise<Result> {
    this.#loading ??= this.#create().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #create(): Promise<Result> {
    const { Result } = await import('./result/result.ts');
    return new Result({
      place: this.#place,
      root: this.#root,
      data: this.#data,
      urls: createUrls(this.#root.dataset['base'] ?? '/'),
      criterionAt: (skillId, levelId) => criterionAt(this.#root, skillId, levelId),
    });
  }
}
