/** Something that the reader can do about a message. */
interface MessageAction {
  name: string;
  run: () => void;
}

/** One message at a time above the calculator, with what can be done about it. */
export class MessageBar {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a text; each action is a button that takes the message away first, as does "Close". */
  show(text: string, actions: readonly MessageAction[] = [], onClose: () => void = () => undefined): void {
    const words = document.createElement('p');
    words.textContent = text;
    const buttons = [...actions, { name: 'Close', run: onClose }].map(({ name, run }) => {
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'button',
        textContent: name,
      });
      button.addEventListener('click', () => {
        this.clear();
        run();
      });
      return button;
    });
    this.#place.replaceChildren(words, ...buttons);
    this.#place.hidden = false;
  }

  clear(): void {
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }
}
