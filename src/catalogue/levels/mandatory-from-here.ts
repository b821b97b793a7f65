import type { Level, Requirement } from '#catalogue/model/catalogue.ts';

/** Returns the requirement of the same row at the nearest lower level that has one. */
export function requirementBelow({ row, level }: Requirement): Requirement | undefined {
  let below: Level | undefined = level.below;
  while (below !== undefined) {
    const cell = row.cells[below.index];
    if (cell !== undefined) return cell;
    ({ below } = below);
  }
  return undefined;
}

/** Returns whether a requirement becomes mandatory at its level, which is never the case at a role's lowest level. */
export function isMandatoryFromHere(requirement: Requirement): boolean {
  const { level, mandatory } = requirement;
  return mandatory && level.below !== undefined && requirementBelow(requirement)?.mandatory !== true;
}

/** Returns `optional`, `mandatory` or `mandatory from here on`. */
export function describeWeight(requirement: Requirement): string {
  if (!requirement.mandatory) return 'optional';
  return isMandatoryFromHere(requirement) ? 'mandatory from here on' : 'mandatory';
}
