import { tidyName } from '#catalogue/assessment/answers-about.ts';
import { StoredText } from '#browser/stored-text.ts';

/** The reader's name in this browser, as they gave it for links and files; `base` is the site's base path. */
export class ReaderName {
  readonly #text: StoredText;
  /** Holds what the browser refused to take. */
  #refused: string | undefined;

  constructor(base: string) {
    this.#text = new StoredText(`rolebook:${base}:name`);
  }

  /** The name, undefined if there is none. */
  get value(): string | undefined {
    return tidyName(this.#refused ?? this.#text.read() ?? '');
  }

  /** Keeps a name; an empty one is removed. */
  set value(name: string | undefined) {
    const isKept = name ? this.#text.write(name) : (this.#text.remove(), true);
    this.#refused = isKept ? undefined : name;
  }
}
