import type { Requirement } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import type { ImportedCell, ImportedRole } from './collect-framework.ts';
import type { SkillHome } from './merge-domains.ts';
import type { MergeTarget } from './merge-target.ts';
import { requirementsFile, roleFile } from '#catalogue/model/content-paths.ts';

/** Writes the requirements of a role: those that the framework names, and no others. */
export function mergeRequirements(
  role: ImportedRole,
  { edit, catalogue }: MergeTarget,
  homeOf: (skill: string) => SkillHome,
): void {
  const known = catalogue?.roles.find(({ id }) => id === role.id);
  const requirements = known === undefined ? [] : requirementsOf(known);
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const levels = edit.keys(roleFile(role.id), ['levels']);
  for (const [skill, cells] of role.matrix) {
    const file = requirementsFile(role.id, homeOf(skill).domain);
    let hasNew = false;
    for (const [level, cell] of cells) {
      const before = byId.get(`${role.id}/${skill}/${level}`);
      hasNew ||= before === undefined;
      mergeCell(edit, file, [skill, level], cell, before);
    }
    if (hasNew) edit.order(file, [skill], levels);
  }
  for (const { row, level } of requirements) {
    if (role.matrix.get(row.skill.id)?.has(level.id) === true) continue;
    dropCell(edit, requirementsFile(role.id, homeOf(row.skill.id).domain), row.skill.id, level.id);
  }
}

function mergeCell(
  edit: MergeTarget['edit'],
  file: string,
  path: readonly string[],
  { proficiency, mandatory, expects }: ImportedCell,
  before: Requirement | undefined,
): void {
  if (before?.proficiency?.id !== proficiency) edit.set(file, [...path, 'proficiency'], proficiency);
  if (mandatory === true && before?.mandatory !== true) edit.set(file, [...path, 'mandatory'], true);
  if (mandatory === false && before?.mandatory === true) edit.delete(file, [...path, 'mandatory']);
  if (expects !== undefined && before?.expects !== expects) edit.set(file, [...path, 'expects'], expects);
}

/** Takes a cell away, and the row and the file that it leaves empty. */
function dropCell(edit: MergeTarget['edit'], file: string, skill: string, level: string): void {
  edit.delete(file, [skill, level]);
  if (edit.keys(file, [skill]).length === 0) edit.delete(file, [skill]);
  if (edit.keys(file, []).length === 0) edit.remove(file);
}
