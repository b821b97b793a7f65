import { tidyName } from '#catalogue/assessment/answers-about.ts';
import { StoredText } from '#browser/stored-text.ts';

/** The reader's name for links and files, stored in this browser; `base` is the site's base path. */
export class ReaderName {
  readonly #text: StoredText;
  /** The name, if the browser refused to store it. */
  #refused: string | undefined;

  constructor(base: string) {
    this.#text = new StoredText(`rolebook:${base}:name`);
  }

  get value(): string | undefined {
    return tidyName(this.#refused ?? this.#text.read() ?? '');
  }

  /** Stores a name, or removes it if it is empty. */
  set value(name: string | undefined) {
    const isKept = name ? this.#text.write(name) : (this.#text.remove(), true);
    this.#refused = isKept ? undefined : name;
  }
}
