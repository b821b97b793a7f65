import type { MatrixRow, MatrixSection, Requirement, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import { climbFaults } from './climb-faults.ts';
import { didYouMeanOneOfItems } from '#catalogue/text/meant-id.ts';
import type { RoleContext } from './role-context.ts';
import type { Linker } from './linker.ts';
import { reportUnknownProficiency } from './unknown-proficiency.ts';

type RequirementsEntry = EntryOf<'requirements'>;
type Cell = NonNullable<RequirementsEntry['value'][string]>[string];

/** A role's rows in one domain; undefined where the file's domain does not exist or nothing is asked in it. */
export function linkRequirements(
  linker: Linker,
  role: Role,
  entry: RequirementsEntry,
  context: RoleContext,
): MatrixSection | undefined {
  const domain = linker.resolve('domain', context.domainById, entry.id, {
    file: entry.file,
    path: [],
    toPresent: (id) => `rename the file to ${id}.yaml`,
  });
  const rows = Object.entries(entry.value).flatMap(([skillId, cells]) => {
    const place = { file: entry.file, path: [skillId], isKey: true };
    const skill = linker.resolve('skill', context.skillById, skillId, place);
    if (skill !== undefined && domain !== undefined && skill.domain !== domain) {
      const home = requirementsFile(role.id, skill.domain.id);
      linker.problemAtKey(
        entry.file,
        [skillId],
        `"${skillId}" is a skill of ${skill.domain.id}: move it to ${home}`,
      );
    }
    if (skill !== undefined && Object.keys(cells).length === 0) {
      const message = `"${skillId}" is still open: fill in a level below it, or remove the line`;
      linker.warn(entry.file, [skillId], message);
    }
    // A row whose skill is missing is still checked, so that its other faults are reported at once.
    const row = linkRow(linker, role, skill, entry, skillId, cells, context);
    return row === undefined || row.cells.every((cell) => cell === undefined) ? [] : [row];
  });
  return domain === undefined || rows.length === 0 ? undefined : { domain, rows };
}

function linkRow(
  linker: Linker,
  role: Role,
  skill: Skill | undefined,
  { file }: RequirementsEntry,
  skillId: string,
  cells: Record<string, Cell>,
  { scale }: RoleContext,
): MatrixRow | undefined {
  const levelIds = role.levels.map(({ id }) => id);
  const scaleIds = scale.map(({ id }) => id);
  for (const [levelId, cell] of Object.entries(cells)) {
    const path = [skillId, levelId];
    if (!levelIds.includes(levelId)) {
      linker.reportUnknown('level', levelId, role.levels, { file, path, isKey: true }, () => {
        return `the role ${role.id} has no level "${levelId}"${didYouMeanOneOfItems(levelId, role.levels)}`;
      });
    }
    reportUnknownProficiency(linker, cell.proficiency, scale, { file, path: [...path, 'proficiency'] });
  }
  warnAboutClimb(linker, file, skillId, levelIds, cells, scaleIds);
  if (skill === undefined) return undefined;
  const row: MatrixRow = { role, skill, cells: [] };
  row.cells = role.levels.map((level): Requirement | undefined => {
    const cell = Object.hasOwn(cells, level.id) ? cells[level.id] : undefined;
    const proficiency = scale.find(({ id }) => id === cell?.proficiency);
    if (cell === undefined || proficiency === undefined) return undefined;
    const id = `${role.id}/${skill.id}/${level.id}`;
    return { id, level, proficiency, mandatory: cell.mandatory, expects: cell.expects, row };
  });
  return row;
}

function warnAboutClimb(
  linker: Linker,
  file: string,
  skillId: string,
  levelIds: string[],
  cells: Record<string, Cell>,
  scaleIds: string[],
): void {
  let below: Cell | undefined;
  for (const levelId of levelIds) {
    const cell = Object.hasOwn(cells, levelId) ? cells[levelId] : undefined;
    if (cell === undefined) continue;
    for (const { path, message } of climbFaults(below, cell, scaleIds)) {
      linker.warn(file, [skillId, levelId, ...path], message);
    }
    below = cell;
  }
}
