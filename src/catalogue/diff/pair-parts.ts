import type { OrderChange } from './catalogue-diff.ts';

/** Which items of two lists are the same, whatever they are called. */
export interface Pairing<Item> {
  /** Earlier and later item, in the later order. */
  pairs: [before: Item, after: Item][];
  added: Item[];
  removed: Item[];
  /** The later id of each earlier item that is still there. */
  laterIdOf: ReadonlyMap<string, string>;
}

interface Identified {
  id: string;
}

/** Pairs items of the same id, then, in their order, those of other ids that `isSame` recognizes. */
export function pairParts<Item extends Identified>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (before: Item, after: Item) => boolean,
): Pairing<Item> {
  const laterIdOf = pairEqualIds(before, after);
  const rest = itemsApart(before, after, laterIdOf);
  for (const item of rest.removed) {
    const taken = new Set(laterIdOf.values());
    const later = rest.added.find((candidate) => !taken.has(candidate.id) && isSame(item, candidate));
    if (later) laterIdOf.set(item.id, later.id);
  }
  return pairingOf(before, after, laterIdOf);
}

/**
 * Pairs steps of the same id, then those of other ids that stand at the same place: between the same steps, as many
 * as stood there.
 */
export function pairSteps<Item extends Identified>(
  before: readonly Item[],
  after: readonly Item[],
): Pairing<Item> {
  const laterIdOf = pairEqualIds(before, after);
  const known = new Set(laterIdOf.keys());
  const rest = itemsApart(before, after, laterIdOf);
  const removedByPlace = Map.groupBy(rest.removed, (item) => placeOf(before, item, known));
  const addedByPlace = Map.groupBy(rest.added, (item) => placeOf(after, item, known));
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

/** Whether an earlier id and a later one name the same item, or are both absent. */
export function isSameReference(
  { laterIdOf }: Pairing<unknown>,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after;
  return laterIdOf.get(before) === after;
}

/** How the items that stand in both lists changed places among each other; undefined where they did not. */
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

function pairEqualIds(before: readonly Identified[], after: readonly Identified[]): Map<string, string> {
  const afterIds = new Set(after.map(({ id }) => id));
  return new Map(before.flatMap(({ id }) => (afterIds.has(id) ? [[id, id] as const] : [])));
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

/** The known ids on either side of an item. */
function placeOf(items: readonly Identified[], item: Identified, known: ReadonlySet<string>): string {
  const index = items.indexOf(item);
  const isKnown = ({ id }: Identified): boolean => known.has(id);
  const below = items.slice(0, index).findLast(isKnown);
  const above = items.slice(index).find(isKnown);
  return `${below?.id ?? ''}/${above?.id ?? ''}`;
}
