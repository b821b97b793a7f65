/** The replacement for the name of a skill, a role or a level. */
const NAME = '…';

const WORD = /[\p{Letter}\p{Number}+#]+/gu;

/** Names by their first words, longest first. */
type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Splits texts into lower-case words and replaces the names in them, so that texts that differ only in names are equal.
 * Texts with the same list of names share an index.
 */
export class WordMasker {
  readonly #wordsByName = new Map<string, readonly string[]>();
  readonly #indexes = new WeakMap<readonly string[], NameIndex>();

  words(text: string, names: readonly string[]): string[] {
    const index = this.#indexOf(names);
    const words = wordsOf(text);
    const masked: string[] = [];
    for (let at = 0; at < words.length;) {
      const name = index
        .get(words[at] ?? '')
        ?.find((parts) => parts.every((part, i) => words[at + i] === part));
      masked.push(name === undefined ? (words[at] ?? '') : NAME);
      at += name?.length ?? 1;
    }
    return masked;
  }

  #indexOf(names: readonly string[]): NameIndex {
    const known = this.#indexes.get(names);
    if (known !== undefined) return known;
    const parts = names.map((name) => this.#wordsOfName(name)).filter(({ length }) => length > 0);
    const index = Map.groupBy(
      parts.toSorted((a, b) => b.length - a.length),
      ([first = '']) => first,
    );
    this.#indexes.set(names, index);
    return index;
  }

  #wordsOfName(name: string): readonly string[] {
    const known = this.#wordsByName.get(name) ?? wordsOf(name);
    this.#wordsByName.set(name, known);
    return known;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
