/** Finds the ends of code in a text. Searches must proceed from its start to its end; together they take linear time. */
export class CodeEnds {
  readonly #text: string;
  /** The starts of all runs of backticks, grouped by the length of the run and in descending order. */
  readonly #runs = new Map<number, number[]>();
  /** The `</code>` tags, in descending order. */
  readonly #tags: { start: number; end: number }[];

  constructor(text: string) {
    this.#text = text;
    for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
      const starts = this.#runs.get(run.length) ?? [];
      starts.push(index);
      this.#runs.set(run.length, starts);
    }
    this.#tags = [...text.matchAll(/<\/code\s{0,9}>/gi)]
      .reverse()
      .map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
  }

  /**
   * Returns the end of the code span that opens with `length` backticks at `start`, or undefined if the paragraph ends
   * first.
   */
  spanEnd(start: number, length: number): number | undefined {
    const starts = this.#runs.get(length) ?? [];
    while ((starts.at(-1) ?? Infinity) < start + length) starts.pop();
    const close = starts.at(-1);
    if (close === undefined || /\n[ \t]*\n/.test(this.#text.slice(start, close))) return undefined;
    return close + length;
  }

  /** Returns the content of a `<code>` element whose opening tag ends at `start`, and the end of its closing tag. */
  elementAt(start: number): { content: string; end: number } | undefined {
    while ((this.#tags.at(-1)?.start ?? Infinity) < start) this.#tags.pop();
    const close = this.#tags.at(-1);
    return close && { content: this.#text.slice(start, close.start), end: close.end };
  }
}
