import type { Requirement, Role } from '#catalogue/model/catalogue.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import type { Linker } from './linker.ts';

/**
 * Warns of requirements with neither a proficiency nor a text, unless all requirements of the role are such plain marks.
 */
export function reportMissingBars(linker: Linker, role: Role): void {
  const requirements = requirementsOf(role);
  if (requirements.every(isMark)) return;
  for (const { row, level } of requirements.filter(isMark)) {
    const file = requirementsFile(role.id, row.skill.domain.id);
    const message = 'nothing says what is required here: write "expects" or "proficiency"';
    linker.warnAtKey('no-bar', file, [row.skill.id, level.id], message);
  }
}

function isMark({ proficiency, expects }: Requirement): boolean {
  return proficiency === undefined && expects === undefined;
}
