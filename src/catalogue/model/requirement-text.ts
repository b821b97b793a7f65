import type { Requirement } from './catalogue.ts';

/**
 * What is said of a requirement, as Markdown: what the role expects; without it the skill's descriptor, then what the
 * proficiency means for any skill; undefined where the content says none of it.
 */
export function requirementText({ expects, proficiency, row }: Requirement): string | undefined {
  return expects ?? row.skill.descriptors.get(proficiency.id) ?? proficiency.means;
}
