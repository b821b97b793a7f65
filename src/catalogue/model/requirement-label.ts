import { rowName } from './row-name.ts';

/** The text of a cell without a proficiency. The bundled fonts contain it, so PDFs show it on any machine. */
export const MARK = '×';

interface LabeledCell {
  row: { skill: { name: string }; alternatives?: readonly { name: string }[] };
  level: { name: string };
  proficiency?: { letter: string; name: string } | undefined;
  mandatory: boolean;
}

/**
 * Returns the accessible name of a cell: `V, Advanced, mandatory: Senior, MLflow`. It begins with the visible text, so that
 * users of voice control can say what they see.
 */
export function requirementLabel({ row, level, proficiency, mandatory }: LabeledCell): string {
  const { skill, alternatives = [] } = row;
  const depth = proficiency === undefined ? 'Expected' : `${proficiency.letter}, ${proficiency.name}`;
  return `${depth}${mandatory ? ', mandatory' : ''}: ${level.name}, ${rowName({ skill, alternatives })}`;
}
