import type { Family, Role } from './catalogue.ts';
import { familyHue } from '#catalogue/brand/family-hue.ts';

/** Items that belong to the roles of one family. */
export interface FamilyGroup<Item> {
  /** Undefined for roles without a family. */
  family: Family | undefined;
  /** The class that colors it. */
  hue: string | undefined;
  items: Item[];
}

/** Groups what belongs to roles by their families, in the order of the families; roles without one come last. */
export function groupByFamily<Item>(
  items: readonly Item[],
  roleOf: (item: Item) => Role,
  families: readonly Family[],
): FamilyGroup<Item>[] {
  const itemsByFamily = Map.groupBy(items, (item) => roleOf(item).family);
  return [...families, undefined].flatMap((family) => {
    const ofFamily = itemsByFamily.get(family);
    return ofFamily ? [{ family, hue: familyHue(family, families), items: ofFamily }] : [];
  });
}
