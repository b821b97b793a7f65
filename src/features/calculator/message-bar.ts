interface MessageAction {
  name: string;
  run: () => void;
}

/** Shows one message at a time above the calculator, with buttons. */
export class MessageBar {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Shows a text with a button for each action and "Close"; every button first removes the message. */
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
