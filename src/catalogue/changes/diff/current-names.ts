import type { CatalogueDiff, PartsDiff, Reference } from './catalogue-diff.ts';

/** Functions that return the current id and name of a role or skill. */
export interface CurrentNames {
  role: (reference: Reference) => Reference;
  skill: (reference: Reference) => Reference;
}

export function currentNames({ roles, skills }: CatalogueDiff): CurrentNames {
  return { role: namesOf(roles), skill: namesOf(skills) };
}

function namesOf({ changed }: PartsDiff): (reference: Reference) => Reference {
  const laterById = new Map(
    changed.flatMap(({ before, after }) => (before && after ? [[before.id, after] as const] : [])),
  );
  return (reference) => laterById.get(reference.id) ?? reference;
}
