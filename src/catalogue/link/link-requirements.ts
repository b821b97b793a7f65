import type { MatrixRow, MatrixSection, Requirement, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import { pathTo } from '#catalogue/levels/tracks.ts';
import { climbFaults } from './climb-faults.ts';
import { didYouMeanOneOfItems } from '#catalogue/text/meant-id.ts';
import { linkAlternatives } from './link-alternatives.ts';
import type { RoleContext } from './role-context.ts';
import type { Linker } from './linker.ts';
import { reportUnknownProficiency } from './unknown-proficiency.ts';

type RequirementsEntry = EntryOf<'requirements'>;
type RowEntry = RequirementsEntry['value'][string];
type Cell = NonNullable<RowEntry['cells'][string]>;

interface RowSource {
  role: Role;
  /** Relative to the content directory. */
  file: string;
  skillId: string;
  row: RowEntry;
}

/** Returns a role's rows in one domain, or undefined if the domain does not exist or has no requirements. */
export function linkRequirements(
  linker: Linker,
  role: Role,
  entry: RequirementsEntry,
  context: RoleContext,
): MatrixSection | undefined {
  const { file } = entry;
  const domain = linker.resolve('domain', context.domainById, entry.id, {
    file,
    path: [],
    toPresent: (id) => `rename the file to ${id}.yaml`,
  });
  const rows = Object.entries(entry.value).flatMap(([skillId, row]) => {
    const place = { file, path: [skillId], isKey: true };
    const skill = linker.resolve('skill', context.skillById, skillId, place);
    if (skill !== undefined && domain !== undefined && skill.domain !== domain) {
      const home = requirementsFile(role.id, skill.domain.id);
      linker.problemAtKey(
        file,
        [skillId],
        `"${skillId}" is a skill of ${skill.domain.id}: move it to ${home}`,
      );
    }
    if (skill !== undefined && Object.keys(row.cells).length === 0) {
      const message = `"${skillId}" is still open: fill in a level below it, or remove the line`;
      linker.warn('open-row', file, [skillId], message);
    }
    const source = { role, file, skillId, row };
    // The row is checked even if its skill is missing, so that all its problems are reported at once.
    checkCells(linker, source, context);
    const linked = skill && linkRow(linker, source, skill, context);
    return linked === undefined || linked.cells.every((cell) => cell === undefined) ? [] : [linked];
  });
  return domain === undefined || rows.length === 0 ? undefined : { domain, rows };
}

function checkCells(linker: Linker, { role, file, skillId, row }: RowSource, { scale }: RoleContext): void {
  const levelIds = role.levels.map(({ id }) => id);
  for (const [levelId, { proficiency }] of Object.entries(row.cells)) {
    const path = [skillId, levelId];
    if (!levelIds.includes(levelId)) {
      linker.reportUnknown('level', levelId, role.levels, { file, path, isKey: true }, () => {
        return `the role ${role.id} has no level "${levelId}"${didYouMeanOneOfItems(levelId, role.levels)}`;
      });
    }
    if (proficiency !== undefined) {
      reportUnknownProficiency(linker, proficiency, scale, { file, path: [...path, 'proficiency'] });
    }
  }
  const scaleIds = scale.map(({ id }) => id);
  for (const level of role.levels) {
    const cell = cellAt(row, level.id);
    if (cell === undefined) continue;
    const below = pathTo(level)
      .slice(0, -1)
      .findLast(({ id }) => cellAt(row, id) !== undefined);
    for (const { rule, path, message } of climbFaults(below && cellAt(row, below.id), cell, scaleIds)) {
      linker.warn(rule, file, [skillId, level.id, ...path], message);
    }
  }
}

function linkRow(linker: Linker, source: RowSource, skill: Skill, context: RoleContext): MatrixRow {
  const { role, row } = source;
  const linked: MatrixRow = {
    role,
    skill,
    alternatives: linkAlternatives(linker, source, skill, context.skillById),
    cells: [],
  };
  linked.cells = role.levels.map((level): Requirement | undefined => {
    const cell = cellAt(row, level.id);
    if (cell === undefined) return undefined;
    const { proficiency, mandatory, expects, example } = cell;
    return {
      id: `${role.id}/${skill.id}/${level.id}`,
      level,
      proficiency: context.scale.find(({ id }) => id === proficiency),
      mandatory,
      expects,
      examples: example,
      row: linked,
    };
  });
  return linked;
}

function cellAt({ cells }: RowEntry, levelId: string): Cell | undefined {
  return Object.hasOwn(cells, levelId) ? cells[levelId] : undefined;
}
