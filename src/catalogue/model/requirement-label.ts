import { rowName } from './row-name.ts';

/** Stands in the cell of a requirement that has no proficiency. The shipped fonts have it, so PDFs show it on any machine. */
export const MARK = '×';

/** The parts of a requirement that its label names. */
interface LabelledCell {
  row: { skill: { name: string }; alternatives?: readonly { name: string }[] };
  level: { name: string };
  proficiency?: { letter: string; name: string } | undefined;
  mandatory: boolean;
}

/**
 * A cell for those who do not see it: `V, Advanced, mandatory: Senior, MLflow`. It begins with what stands in the cell, so
 * that it can be said to a computer as it is read, and ends with what stands around it.
 */
export function requirementLabel({ row, level, proficiency, mandatory }: LabelledCell): string {
  const { skill, alternatives = [] } = row;
  const depth = proficiency === undefined ? 'Asked' : `${proficiency.letter}, ${proficiency.name}`;
  return `${depth}${mandatory ? ', mandatory' : ''}: ${level.name}, ${rowName({ skill, alternatives })}`;
}
