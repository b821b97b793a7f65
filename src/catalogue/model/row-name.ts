import type { Skill } from './catalogue.ts';

/** A row by every skill that meets it: `AWS, or Azure, or Google Cloud`; by its skill alone where it has no alternatives. */
export function rowName(row: {
  skill: Pick<Skill, 'name'>;
  alternatives: readonly Pick<Skill, 'name'>[];
}): string {
  return [row.skill, ...row.alternatives].map(({ name }) => name).join(', or ');
}
