import type { StructureTag } from './html-structure.ts';
import { breakWith } from './text-pieces.ts';

/** The maximum indentation, so that the length of the text stays in proportion to the length of the cell. */
const MOST_INDENTATION = 12;

interface OpenList {
  isOrdered: boolean;
  count: number;
  indent: number;
  /** The indentation of the text of the current item; undefined between items. */
  textIndent?: number | undefined;
}

/** Tracks the nested lists of an HTML text, and returns the break and the indentation for each tag. */
export class ListPrefixes {
  readonly #open: OpenList[] = [];

  /** Returns the break for a tag, with the prefix of the text after it. */
  read(tag: StructureTag, isClosing: boolean): string {
    if (tag === 'li' && !isClosing) return breakWith(this.#startItem());
    if (tag === 'li') this.#endItem();
    else if (tag !== 'br' && tag !== 'p') this.#list(tag === 'ol', isClosing);
    return breakWith(' '.repeat(this.#open.at(-1)?.textIndent ?? 0));
  }

  #list(isOrdered: boolean, isClosing: boolean): void {
    if (isClosing) this.#open.pop();
    else this.#open.push({ isOrdered, count: 0, indent: this.#open.at(-1)?.textIndent ?? 0 });
  }

  #startItem(): string {
    if (this.#open.length === 0) this.#list(false, false);
    const list = this.#open.at(-1);
    if (list === undefined) return '';
    list.count += 1;
    const marker = list.isOrdered ? `${String(list.count)}. ` : '- ';
    list.textIndent = Math.min(list.indent + marker.length, MOST_INDENTATION);
    return `${' '.repeat(list.indent)}${marker}`;
  }

  #endItem(): void {
    const list = this.#open.at(-1);
    if (list !== undefined) list.textIndent = undefined;
  }
}
