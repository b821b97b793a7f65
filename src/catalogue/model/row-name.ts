import type { Skill } from './catalogue.ts';

/** The skills of a row, of which only the names matter here. */
interface NamedRow {
  skill: Pick<Skill, 'name'>;
  alternatives: readonly Pick<Skill, 'name'>[];
}

/** A row by every skill that meets it: `AWS, or Azure, or Google Cloud`; by its skill alone where it has no alternatives. */
export function rowName(row: NamedRow): string {
  return [row.skill, ...row.alternatives].map(({ name }) => name).join(', or ');
}

/** How a list of what somebody could show begins: it belongs to the row's own skill, not to its alternatives. */
export function evidenceLead({ skill, alternatives }: NamedRow): string {
  return alternatives.length > 0 ? `To show for ${skill.name}` : 'To show';
}
