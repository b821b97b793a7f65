import type { PartDiff, PartsDiff, Reference } from './catalogue-diff.ts';
import { orderChangeOf, type Pairing } from './pair-parts.ts';

/** Compares the parts of one kind; `diffOf` gets undefined for the missing side of an added or removed part. */
export function diffParts<Item, Part extends PartDiff>(
  { pairs, added, removed }: Pairing<Item>,
  diffOf: (before: Item | undefined, after: Item | undefined) => Part,
  isChanged: (part: Part) => boolean = isOtherPart,
): PartsDiff<Part> {
  return {
    added: added.map((item) => diffOf(undefined, item)),
    removed: removed.map((item) => diffOf(item, undefined)),
    changed: pairs.map(([before, after]) => diffOf(before, after)).filter(isChanged),
  };
}

/** Adds the change of order, if there is one. */
export function withOrder<Part extends PartDiff, Item extends Reference>(
  parts: PartsDiff<Part>,
  pairing: Pairing<Item>,
  before: readonly Item[],
  after: readonly Item[],
): PartsDiff<Part> {
  const order = orderChangeOf(pairing, before, after);
  return order ? { ...parts, order } : parts;
}

/** Returns whether a part has a changed name, id or field. */
export function isOtherPart(part: PartDiff): boolean {
  return isRenamed(part) || part.fields.length > 0;
}

/** Returns whether a part of both catalogues has a changed id or name. */
export function isRenamed({ before, after }: PartDiff): boolean {
  return (
    before !== undefined && after !== undefined && (before.id !== after.id || before.name !== after.name)
  );
}

/** Returns whether the parts of a kind have no changes. */
export function isEmptyParts({ added, removed, changed, order }: PartsDiff): boolean {
  return added.length + removed.length + changed.length === 0 && order === undefined;
}

/** Returns only an item's id and name, or undefined if there is no item. */
export function referenceTo(item: Reference): Reference;
export function referenceTo(item: Reference | undefined): Reference | undefined;
export function referenceTo(item: Reference | undefined): Reference | undefined {
  return item && { id: item.id, name: item.name };
}

/** Returns the sides of a part, leaving out a missing one. */
export function sidesOf<Side extends Reference>(
  before: Side | undefined,
  after: Side | undefined,
): { before?: Side; after?: Side } {
  return { ...(before && { before }), ...(after && { after }) };
}
