import type { ListSign } from './list-signs.ts';
import type { TextLine } from './text-lines.ts';

/** Returns whether a list may follow a paragraph without a blank line between them. */
export function startsAfterParagraph([first]: readonly TextLine[]): boolean {
  const { sign, text = '' } = first ?? {};
  return sign !== undefined && text !== '' && (!sign.isOrdered || sign.number === 1);
}

/** Returns the lines of a list as Markdown. A Markdown list keeps its form; other bullets and numbers become Markdown. */
export function layOutList(lines: readonly TextLine[]): string {
  const [first] = lines;
  if (first === undefined) return '';
  const isMarkdown = lines.every(({ sign, raw }) => (sign?.isMarkdown ?? true) && /^ *(?!\s)/.test(raw));
  if (!isMarkdown || first.indent > 3) return new ListWriter().write(lines);
  return lines.map(({ raw, indent }) => raw.slice(Math.min(first.indent, indent))).join('\n');
}

/** An open list item. `column` and `textColumn` are where its sign and its text start in the Markdown. */
interface OpenItem {
  sign: ListSign;
  indent: number;
  column: number;
  textColumn: number;
}

class ListWriter {
  readonly #open: OpenItem[] = [];

  write(lines: readonly TextLine[]): string {
    const written: string[] = [];
    lines.forEach(({ sign, indent, text, whole }, index) => {
      if (sign !== undefined) written.push(this.#item(sign, indent) + text);
      // Blank lines between items are dropped, since they would turn the items into paragraphs.
      else if (whole === '') written.push(...(lines[index + 1]?.sign ? [] : ['']));
      else written.push(' '.repeat(this.#open.at(-1)?.textColumn ?? 0) + text);
    });
    return written.join('\n');
  }

  #item(sign: ListSign, indent: number): string {
    this.#closeFor(sign, indent);
    const column = this.#open.at(-1)?.textColumn ?? 0;
    const marker = sign.isOrdered ? `${String(sign.number)}.` : '-';
    this.#open.push({ sign, indent, column, textColumn: column + marker.length + 1 });
    return `${' '.repeat(column)}${marker} `;
  }

  /** Closes items that end before a new one; a list of another style at the same indentation is nested in the item above. */
  #closeFor({ style }: ListSign, indent: number): void {
    const open = this.#open;
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    const like = open.findLastIndex((item) => item.indent === indent && item.sign.style === style);
    if (like !== -1) open.length = like;
  }
}
