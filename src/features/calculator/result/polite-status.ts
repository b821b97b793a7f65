/** The minimum time between two announcements, in milliseconds. */
const PAUSE = 1000;

/** Announces changes in a live region at most once a second, and skips all but the last in between. */
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
