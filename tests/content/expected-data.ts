import { barOf } from '#catalogue/model/bar.ts';
import type { Catalogue, Requirement } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';

/** Returns the lines of a gap list between two levels, each given as `role/level`. */
export function gapLines(catalogue: Catalogue, from: string, to: string): string[] {
  const depth = ({ proficiency }: Requirement): number =>
    proficiency === undefined ? -1 : catalogue.scale.indexOf(proficiency);
  const at = (place: string): Requirement[] =>
    catalogue.roles
      .flatMap(requirementsOf)
      .filter(({ row, level }) => `${row.role.id}/${level.id}` === place);
  const before = at(from);
  return at(to)
    .filter((later) => {
      const earlier = before.find(({ row }) => row.skill === later.row.skill);
      return earlier === undefined || depth(later) > depth(earlier);
    })
    .map((later) => `${later.row.skill.name}: ${barOf(later) ?? ''}`);
}

/** Returns the cells of a table of all requirements with their bars, below a header. */
export function requirementTable({ roles }: Catalogue): string[][] {
  const rows = roles.flatMap(requirementsOf).map((requirement) => {
    const { row, level, proficiency, mandatory } = requirement;
    const bar = barOf(requirement) ?? '';
    return [row.role.name, level.id, row.skill.name, proficiency?.id ?? '', mandatory ? 'yes' : 'no', bar];
  });
  return [['role', 'level', 'skill', 'proficiency', 'mandatory', 'bar'], ...rows];
}
