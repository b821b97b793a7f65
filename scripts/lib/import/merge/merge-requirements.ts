import type { MatrixRow, Requirement } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementsFile, roleFile } from '#catalogue/model/content-paths.ts';
import { TICKED } from '../rows/import-row.ts';
import type { ImportedCell, ImportedRole } from '../collect/framework.ts';
import { isSameCriterion } from '../texts/same-texts.ts';
import type { SkillHome } from './merge-domains.ts';
import type { MergeTarget } from './merge-target.ts';

type Edit = MergeTarget['edit'];

/** Writes the requirements of a role that the framework names, and removes all others. */
export function mergeRequirements(
  role: ImportedRole,
  target: MergeTarget,
  homeOf: (skill: string) => SkillHome,
): void {
  const { edit, catalogue } = target;
  const known = catalogue?.roles.find(({ id }) => id === role.id);
  const requirements = known === undefined ? [] : requirementsOf(known);
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const rowBySkill = new Map(requirements.map(({ row }) => [row.skill.id, row]));
  const levels = edit.keys(roleFile(role.id), ['levels']);
  for (const [skill, { alternatives, cells }] of role.matrix) {
    const file = requirementsFile(role.id, homeOf(skill).domain);
    let hasNew = false;
    for (const [level, cell] of cells) {
      const before = byId.get(`${role.id}/${skill}/${level}`);
      hasNew ||= before === undefined;
      mergeCell(target, file, [skill, level], cell, before);
    }
    if (alternatives)
      mergeAlternatives(edit, file, [skill, 'alternatives'], alternatives, rowBySkill.get(skill));
    if (hasNew) edit.order(file, [skill], levels);
  }
  for (const { row, level } of requirements) {
    if (role.matrix.get(row.skill.id)?.cells.has(level.id) === true) continue;
    dropCell(edit, requirementsFile(role.id, homeOf(row.skill.id).domain), row.skill.id, level.id);
  }
}

function mergeCell(
  { edit, texts }: MergeTarget,
  file: string,
  path: readonly string[],
  cell: ImportedCell,
  before: Requirement | undefined,
): void {
  const { proficiency, mandatory } = cell;
  if (before === undefined) edit.makeGroup(file, path);
  if (proficiency === TICKED) edit.delete(file, [...path, 'proficiency']);
  else if (proficiency !== undefined && before?.proficiency?.id !== proficiency) {
    edit.set(file, [...path, 'proficiency'], proficiency);
  }
  if (mandatory === true && before?.mandatory !== true) edit.set(file, [...path, 'mandatory'], true);
  if (mandatory === false && before?.mandatory === true) edit.delete(file, [...path, 'mandatory']);

  const { expects = before?.expects, examples = before?.examples } = cell;
  if (before !== undefined && isSameCriterion(before, { expects, examples }, texts)) return;
  if (expects !== undefined) edit.set(file, [...path, 'expects'], expects);
  if (examples !== undefined && !isSameList(before?.examples, examples)) {
    const [only, ...others] = examples;
    edit.set(file, [...path, 'example'], only !== undefined && others.length === 0 ? only : examples);
  }
}

function mergeAlternatives(
  edit: Edit,
  file: string,
  path: readonly string[],
  alternatives: readonly string[],
  before: MatrixRow | undefined,
): void {
  const ids = before?.alternatives.map(({ id }) => id);
  if (isSameList(ids, alternatives)) return;
  edit.delete(file, path);
  for (const id of alternatives) edit.append(file, path, id);
}

function isSameList(before: readonly string[] | undefined, after: readonly string[]): boolean {
  return before?.length === after.length && before.every((text, index) => text === after[index]);
}

function dropCell(edit: Edit, file: string, skill: string, level: string): void {
  edit.delete(file, [skill, level]);
  if (edit.keys(file, [skill]).every((field) => field === 'alternatives')) edit.delete(file, [skill]);
  if (edit.keys(file, []).length === 0) edit.remove(file);
}
