import type { Requirement } from './catalogue.ts';

/** A cell for those who do not see it: `MLflow, Senior: V, Advanced, mandatory`. It begins with what stands around the cell, and holds what stands in it. */
export function requirementLabel({ row, level, proficiency, mandatory }: Requirement): string {
  const { letter, name } = proficiency;
  return `${row.skill.name}, ${level.name}: ${letter}, ${name}${mandatory ? ', mandatory' : ''}`;
}
