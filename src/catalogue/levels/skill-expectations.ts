import type { Requirement, Skill } from '#catalogue/model/catalogue.ts';

/** What roles expect of a skill at levels of one name. */
export interface LevelExpectations {
  name: string;
  /** Mandatory ones first, then by role. */
  requirements: Requirement[];
}

/**
 * What roles expect of a skill, level by level. Levels of different roles are joined by their id, and
 * stand in the order of their position on their ladders.
 */
export function expectationsByLevel(skill: Skill): LevelExpectations[] {
  const requirements = skill.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  const byLevel = Map.groupBy(requirements, ({ level }) => `${level.id} ${level.name}`);
  return [...byLevel.values()]
    .sort((a, b) => position(a) - position(b))
    .map((group) => ({
      name: group[0]?.level.name ?? '',
      requirements: group.sort((a, b) => Number(b.mandatory) - Number(a.mandatory)),
    }));
}

function position(requirements: Requirement[]): number {
  return Math.min(...requirements.map(({ level }) => level.index));
}
