import { closest } from './suggest.ts';

/** An item with an id, and other names that an editor may write instead. */
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

/** Returns the current id for a former one, or undefined if no item has this former id. */
export function presentId(id: string, items: Iterable<Named>): string | undefined {
  return [...items].find(({ formerIds }) => formerIds?.includes(id))?.id;
}

/** Returns the id for a name, a letter, a code or a misspelling: `working` for `W` or `Working`. */
export function meantId(written: string, items: Iterable<Named>): string | undefined {
  const all = [...items];
  return idOfName(written, all) ?? closest(written, idsOf(all));
}

/** Returns `; did you mean "working"?`, or an empty string if no id is similar. */
export function didYouMeanItem(written: string, items: Iterable<Named>): string {
  const meant = meantId(written, items);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

/** Works like `didYouMeanItem()`, but lists all ids if none is similar. */
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
