import type { Reference, RequirementState } from '#catalogue/changes/diff/catalogue-diff.ts';
import { strongName, shortName } from './short-name.ts';
import { formatTable } from './format-table.ts';

/** A matrix of skills and levels as a table; what is mandatory is bold. */
export function formatMatrix(
  levels: readonly Reference[],
  requirements: readonly RequirementState[],
): string {
  const rows = [...Map.groupBy(requirements, ({ skill }) => skill.id).values()].map((row) => [
    shortName(row[0]?.skill.name ?? ''),
    ...levels.map(({ id }) => formatCell(row.find(({ level }) => level.id === id))),
  ]);
  return formatTable(['Skill', ...levels.map(({ name }) => shortName(name))], rows);
}

function formatCell(requirement: RequirementState | undefined): string {
  if (requirement === undefined) return '';
  const { proficiency, mandatory } = requirement;
  return mandatory ? strongName(proficiency.name) : shortName(proficiency.name);
}
