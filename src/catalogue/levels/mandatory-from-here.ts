import type { Level, Requirement } from '#catalogue/model/catalogue.ts';

/** Returns the requirement of the same row at the nearest level below that has one. */
export function requirementBelow({ row, level }: Requirement): Requirement | undefined {
  let below: Level | undefined = level.below;
  while (below !== undefined) {
    const cell = row.cells[below.index];
    if (cell !== undefined) return cell;
    ({ below } = below);
  }
  return undefined;
}

/** Whether a requirement becomes mandatory at its level; at the lowest level of a role nothing does. */
export function isMandatoryFromHere(requirement: Requirement): boolean {
  const { level, mandatory } = requirement;
  return mandatory && level.below !== undefined && requirementBelow(requirement)?.mandatory !== true;
}

/** Says how binding a requirement is: `mandatory from here on`. */
export function describeWeight(requirement: Requirement): string {
  if (!requirement.mandatory) return 'optional';
  return isMandatoryFromHere(requirement) ? 'mandatory from here on' : 'mandatory';
}
