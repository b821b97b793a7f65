/** The least time between two announcements, in milliseconds. */
const PAUSE = 1000;

/** Says what changes in a live region, at most once a second; what comes in between is said after it, once. */
export class PoliteStatus {
  readonly #place: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: string | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  say(text: string): void {
    if (this.#timer !== undefined) {
      this.#waiting = text;
      return;
    }
    if (this.#place.textContent !== text) this.#place.textContent = text;
    this.#timer = setTimeout(() => this.#goOn(), PAUSE);
  }

  #goOn(): void {
    const text = this.#waiting;
    this.#waiting = undefined;
    this.#timer = undefined;
    if (text !== undefined) this.say(text);
  }
}
