import type { Skill } from './catalogue.ts';

interface NamedRow {
  skill: Pick<Skill, 'name'>;
  alternatives: readonly Pick<Skill, 'name'>[];
}

/** Names a row by its skill and its alternatives: `AWS, or Azure, or Google Cloud`. */
export function rowName(row: NamedRow): string {
  return [row.skill, ...row.alternatives].map(({ name }) => name).join(', or ');
}

/** Returns the words before a list of evidence. If a row has alternatives, they name the skill that the evidence is for. */
export function evidenceLead({ skill, alternatives }: NamedRow): string {
  return alternatives.length > 0 ? `To show for ${skill.name}` : 'To show';
}
