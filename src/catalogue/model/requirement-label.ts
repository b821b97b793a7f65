import { rowName } from './row-name.ts';

/** What stands in the cell of a requirement that has no proficiency. */
export const MARK = '✓';

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
  const depth = proficiency === undefined ? MARK : `${proficiency.letter}, ${proficiency.name}`;
  return `${depth}${mandatory ? ', mandatory' : ''}: ${level.name}, ${rowName({ skill, alternatives })}`;
}
