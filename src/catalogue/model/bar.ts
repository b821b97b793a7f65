import type { Proficiency, Requirement, Skill } from './catalogue.ts';

/** The field of the content that gives the bar. */
export type BarSource = 'expects' | 'descriptor' | 'means';

/**
 * Returns the text that a requirement measures, as Markdown: what the role expects; without it the skill's descriptor at its proficiency;
 * without that, what the proficiency means. Undefined where the content says none of it.
 */
export function barOf(requirement: Requirement): string | undefined {
  const { expects, proficiency, row } = requirement;
  return expects ?? (proficiency && meaningOf(row.skill, proficiency));
}

/** Which of the texts the bar is; undefined where there is none. */
export function barSourceOf({ expects, proficiency, row }: Requirement): BarSource | undefined {
  if (expects !== undefined) return 'expects';
  if (proficiency === undefined) return undefined;
  if (row.skill.descriptors.has(proficiency.id)) return 'descriptor';
  return proficiency.means === undefined ? undefined : 'means';
}

/** Returns the meaning of a proficiency for a skill in any role, else for any skill; undefined if there is neither. */
export function meaningOf({ descriptors }: Skill, { id, means }: Proficiency): string | undefined {
  return descriptors.get(id) ?? means;
}

/** Whether two requirements have the same bar, however its lines are broken. */
export function isSameBar(one: Requirement, other: Requirement): boolean {
  return barText(one) === barText(other);
}

/** The bar with each run of white space as one space, empty where there is none. */
export function barText(requirement: Requirement): string {
  return (barOf(requirement) ?? '').replaceAll(/\s+/g, ' ').trim();
}
