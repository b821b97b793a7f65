import type { Proficiency, Requirement, Skill } from './catalogue.ts';

/** The content field that a bar comes from. */
export type BarSource = 'expects' | 'descriptor' | 'means';

/**
 * Returns the text that a requirement measures, as Markdown: the text of the role, else the skill's descriptor at the
 * proficiency, else the general meaning of the proficiency. Undefined if the content has none of them.
 */
export function barOf(requirement: Requirement): string | undefined {
  const { expects, proficiency, row } = requirement;
  return expects ?? (proficiency && meaningOf(row.skill, proficiency));
}

/** Returns the source of a requirement's bar, or undefined if it has no bar. */
export function barSourceOf({ expects, proficiency, row }: Requirement): BarSource | undefined {
  if (expects !== undefined) return 'expects';
  if (proficiency === undefined) return undefined;
  if (row.skill.descriptors.has(proficiency.id)) return 'descriptor';
  return proficiency.means === undefined ? undefined : 'means';
}

/** Returns the meaning of a proficiency for a skill, else its general meaning; undefined if there is neither. */
export function meaningOf({ descriptors }: Skill, { id, means }: Proficiency): string | undefined {
  return descriptors.get(id) ?? means;
}

/** Returns whether two requirements have the same bar, regardless of line breaks. */
export function isSameBar(one: Requirement, other: Requirement): boolean {
  return barText(one) === barText(other);
}

/** Returns the bar with each run of white space as one space, or an empty string if there is no bar. */
export function barText(requirement: Requirement): string {
  return (barOf(requirement) ?? '').replaceAll(/\s+/g, ' ').trim();
}
