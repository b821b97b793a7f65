import type { Renamable } from '#catalogue/model/renames.ts';
import type { OrderChange } from './catalogue-diff.ts';

/** The items that are in both lists, even under different ids. */
export interface Pairing<Item> {
  pairs: [before: Item, after: Item][];
  added: Item[];
  removed: Item[];
  /** The later id of each paired item, by its earlier id. */
  laterIdOf: ReadonlyMap<string, string>;
}

interface Identified {
  id: string;
}

/** Pairs items by equal id, then by former ids, then by `isSame`, in order. */
export function pairParts<Item extends Renamable>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (before: Item, after: Item) => boolean = () => false,
): Pairing<Item> {
  const laterIdOf = pairIds(before, after);
  pairWhere(isSame, before, after, laterIdOf);
  return pairingOf(before, after, laterIdOf);
}

/** Pairs steps by id, then by former ids, then by order if both sides have equally many between the same neighbors. */
export function pairSteps<Item extends Renamable>(
  before: readonly Item[],
  after: readonly Item[],
): Pairing<Item> {
  const laterIdOf = pairIds(before, after);
  const known = new Map(laterIdOf);
  const rest = itemsApart(before, after, laterIdOf);
  const removedByPlace = Map.groupBy(rest.removed, (item) => placeOf(before, item, (id) => known.get(id)));
  const standing = new Set(known.values());
  const addedByPlace = Map.groupBy(rest.added, (item) =>
    placeOf(after, item, (id) => (standing.has(id) ? id : undefined)),
  );
  for (const [place, removed] of removedByPlace) {
    const added = addedByPlace.get(place) ?? [];
    if (added.length !== removed.length) continue;
    removed.forEach(({ id }, index) => {
      const later = added[index];
      if (later) laterIdOf.set(id, later.id);
    });
  }
  return pairingOf(before, after, laterIdOf);
}

/** Returns whether an earlier id and a later one name the same item, or are both absent. */
export function isSameReference(
  { laterIdOf }: Pairing<unknown>,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after;
  return laterIdOf.get(before) === after;
}

/** Returns the change of order among the items in both lists, or undefined if there is none. */
export function orderChangeOf(
  { laterIdOf }: Pick<Pairing<unknown>, 'laterIdOf'>,
  before: readonly Identified[],
  after: readonly Identified[],
): OrderChange | undefined {
  const afterIds = new Set(after.map(({ id }) => id));
  const earlier = before.map(({ id }) => id).filter((id) => afterIds.has(laterIdOf.get(id) ?? ''));
  const earlierAsLater = earlier.map((id) => laterIdOf.get(id));
  const standing = new Set(earlierAsLater);
  const later = after.map(({ id }) => id).filter((id) => standing.has(id));
  return later.every((id, index) => id === earlierAsLater[index])
    ? undefined
    : { before: earlier, after: later };
}

/** Compares former ids of both sides, so that the reversal of a rename is recognized too. */
function pairIds(before: readonly Renamable[], after: readonly Renamable[]): Map<string, string> {
  const afterIds = new Set(after.map(({ id }) => id));
  const laterIdOf = new Map(before.flatMap(({ id }) => (afterIds.has(id) ? [[id, id] as const] : [])));
  pairWhere(haveOneId, before, after, laterIdOf);
  return laterIdOf;
}

function haveOneId(before: Renamable, after: Renamable): boolean {
  const ids = new Set([before.id, ...before.formerIds]);
  return [after.id, ...after.formerIds].some((id) => ids.has(id));
}

function pairWhere<Item extends Identified>(
  isSame: (before: Item, after: Item) => boolean,
  before: readonly Item[],
  after: readonly Item[],
  laterIdOf: Map<string, string>,
): void {
  const rest = itemsApart(before, after, laterIdOf);
  for (const item of rest.removed) {
    const taken = new Set(laterIdOf.values());
    const later = rest.added.find((candidate) => !taken.has(candidate.id) && isSame(item, candidate));
    if (later) laterIdOf.set(item.id, later.id);
  }
}

function itemsApart<Item extends Identified>(
  before: readonly Item[],
  after: readonly Item[],
  laterIdOf: ReadonlyMap<string, string>,
): { added: Item[]; removed: Item[] } {
  const paired = new Set(laterIdOf.values());
  return {
    added: after.filter(({ id }) => !paired.has(id)),
    removed: before.filter(({ id }) => !laterIdOf.has(id)),
  };
}

function pairingOf<Item extends Identified>(
  before: readonly Item[],
  after: readonly Item[],
  laterIdOf: ReadonlyMap<string, string>,
): Pairing<Item> {
  const earlierByLaterId = new Map(
    before.flatMap((item) => {
      const later = laterIdOf.get(item.id);
      return later === undefined ? [] : [[later, item] as const];
    }),
  );
  const pairs = after.flatMap((item): [Item, Item][] => {
    const earlier = earlierByLaterId.get(item.id);
    return earlier ? [[earlier, item]] : [];
  });
  return { pairs, laterIdOf, ...itemsApart(before, after, laterIdOf) };
}

/** Returns the later ids of the nearest paired items on both sides. */
function placeOf(
  items: readonly Identified[],
  item: Identified,
  laterIdOf: (id: string) => string | undefined,
): string {
  const index = items.indexOf(item);
  const laterIds = items.map(({ id }) => laterIdOf(id));
  const isKnown = (id: string | undefined): boolean => id !== undefined;
  return `${laterIds.slice(0, index).findLast(isKnown) ?? ''}/${laterIds.slice(index).find(isKnown) ?? ''}`;
}
