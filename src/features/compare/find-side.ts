import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';

/** Returns the side with a name such as `mlops-engineer.senior`, or undefined if the role or level does not exist. */
export function findSide({ roles }: AsksData, value: string): ComparedLevel | undefined {
  const [roleId, levelId] = value.split('.');
  const role = roles.find(({ id }) => id === roleId);
  const level = role?.levels.findIndex(({ id }) => id === levelId) ?? -1;
  return role === undefined || level === -1 ? undefined : { role, level };
}

/** Returns the id of a side's level, or an empty string if the role has no such level. */
export function levelIdOf({ role, level }: ComparedLevel): string {
  return role.levels[level]?.id ?? '';
}
