import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { closest } from '#catalogue/text/suggest.ts';
import type { ImportedFramework } from '../collect/framework.ts';

/** Describes new roles, levels and skills with names so similar to existing ones that they may be typos. */
export function describeNearNames(
  { roles, skills }: ImportedFramework,
  catalogue: Catalogue | undefined,
): string[] {
  if (catalogue === undefined) return [];
  const near = (kind: string, items: Iterable<Named>, known: readonly Named[]): string[] => {
    const names = known.map(({ name }) => name);
    return [...items].flatMap(({ id, name }) => {
      const meant = known.some((one) => one.id === id) ? undefined : closest(name, names);
      return meant === undefined ? [] : [`new ${kind}: "${name}"; did you mean "${meant}"?`];
    });
  };
  return [
    ...near('role', roles, catalogue.roles),
    ...roles.flatMap(({ id, levels }) => {
      const known = catalogue.roles.find((role) => role.id === id)?.levels;
      return known === undefined ? [] : near('level', levels, known);
    }),
    ...near('skill', skills.values(), catalogue.skills),
  ];
}

interface Named {
  id: string;
  name: string;
}
