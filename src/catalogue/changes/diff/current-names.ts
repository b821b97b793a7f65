import type { CatalogueDiff, PartsDiff, Reference } from './catalogue-diff.ts';

/** Roles and skills under the names that they have now, also where they are named as they were. */
export interface CurrentNames {
  role: (reference: Reference) => Reference;
  skill: (reference: Reference) => Reference;
}

/** Returns the present names of renamed roles and skills. */
export function currentNames({ roles, skills }: CatalogueDiff): CurrentNames {
  return { role: namesOf(roles), skill: namesOf(skills) };
}

function namesOf({ changed }: PartsDiff): (reference: Reference) => Reference {
  const laterById = new Map(
    changed.flatMap(({ before, after }) => (before && after ? [[before.id, after] as const] : [])),
  );
  return (reference) => laterById.get(reference.id) ?? reference;
}
