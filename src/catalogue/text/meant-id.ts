import { closest } from './suggest.ts';

/** An item that content refers to by its id, with other names that an editor may write. */
export interface Named {
  id: string;
  name?: string | undefined;
  short?: string | undefined;
  letter?: string | undefined;
  value?: number | undefined;
  code?: string | undefined;
  aliases?: readonly string[];
  formerIds?: readonly string[];
}

/** Returns the present id of the item that had an id before; undefined if none had it. */
export function presentId(id: string, items: Iterable<Named>): string | undefined {
  return [...items].find(({ formerIds }) => formerIds?.includes(id))?.id;
}

/** Returns the id that a name, a letter, a code or a misspelling means: `W` and `Working` give `working`. */
export function meantId(written: string, items: Iterable<Named>): string | undefined {
  const all = [...items];
  return idOfName(written, all) ?? closest(written, idsOf(all));
}

/** Returns `; did you mean "working"?`; an empty string if no id is similar. */
export function didYouMeanItem(written: string, items: Iterable<Named>): string {
  const meant = meantId(written, items);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

/** Returns the same as `didYouMeanItem()`, or a list of all ids if none is similar. */
export function didYouMeanOneOfItems(written: string, items: readonly Named[]): string {
  const hint = didYouMeanItem(written, items);
  return hint !== '' || items.length === 0 ? hint : `; known here: ${idsOf(items).join(', ')}`;
}

function idOfName(written: string, items: readonly Named[]): string | undefined {
  const isCalled =
    (fold: (text: string) => string) =>
    ({ id, name, short, letter, value, code, aliases = [] }: Named): boolean =>
      [id, letter, name, short, value, code, ...aliases].some(
        (word) => word !== undefined && fold(String(word)) === fold(written),
      );
  const found = items.find(isCalled((text) => text)) ?? items.find(isCalled((text) => text.toLowerCase()));
  return found?.id;
}

function idsOf(items: readonly Named[]): string[] {
  return items.map(({ id }) => id);
}
