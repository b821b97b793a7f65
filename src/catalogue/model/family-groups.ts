import type { Family, Role } from './catalogue.ts';
import { familyHue } from '#catalogue/brand/family-hue.ts';

/** Items that belong to the roles of one family. */
export interface FamilyGroup<Item> {
  /** Undefined for roles without a family. */
  family: Family | undefined;
  /** The CSS class for its color. */
  hue: string | undefined;
  items: Item[];
}

/** Groups items by the families of their roles, in the order of the families. Roles without a family come last. */
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
