import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Requirement, Role, Skill } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { idFromName, nameFromId } from '#catalogue/model/id-from-name.ts';
import { guardFormula } from './csv-formula.ts';
import { predecessorIdOf } from './csv-levels.ts';
import { joinTexts } from './csv-list.ts';

/** Stands for the proficiency of a requirement that has neither a proficiency nor a text. */
export const TICK = '✓';

/** The columns that an export may have, in order. */
const exportedColumns = [
  'role',
  'level',
  'skill',
  'proficiency',
  'mandatory',
  'expects',
  'role_id',
  'level_id',
  'skill_id',
  'family',
  'domain',
  'group',
  'role_tagline',
  'level_summary',
  'skill_summary',
  'descriptor',
  'example',
  'alternatives',
  'level_title',
  'level_after',
  'level_track',
  'evidence',
  'code',
  'role_code',
  'domain_code',
  'level_short',
] as const;

/** The columns that only an import reads: the order of an export's rows is that of the levels. */
const importedColumns = ['level_order'] as const;

/** The columns of the CSV that teams exchange. */
export const csvColumns = [...exportedColumns, ...importedColumns] as const;

export type CsvColumn = (typeof csvColumns)[number];

/** A column that an export may have. */
export type ExportedColumn = (typeof exportedColumns)[number];

/** The columns that a file has only where one of its requirements needs them. */
const NEEDED_BY: Partial<Record<ExportedColumn, (requirement: Requirement) => boolean>> = {
  proficiency: (requirement) => depthOf(requirement) !== undefined,
  mandatory: ({ mandatory }) => mandatory,
  example: ({ examples }) => examples.length > 0,
  alternatives: ({ row }) => row.alternatives.length > 0,
  level_title: ({ level }) => level.ownTitle !== undefined,
  level_after: ({ row, level }) => predecessorIdOf(level, row.role) !== undefined,
  level_track: ({ level }) => level.track !== undefined,
  evidence: ({ row }) => row.skill.evidence.length > 0,
  code: ({ row }) => row.skill.code !== undefined,
  role_code: ({ row }) => row.role.code !== undefined,
  domain_code: ({ row }) => row.skill.domain.code !== undefined,
  level_short: ({ level }) => level.ownShort !== undefined,
};

/** The columns that a CSV of some requirements has, in order: what the content does not say is left out. */
export function csvColumnsOf(requirements: readonly Requirement[]): ExportedColumn[] {
  return exportedColumns.filter((column) => {
    const isNeededBy = NEEDED_BY[column];
    return isNeededBy === undefined || requirements.some(isNeededBy);
  });
}

/**
 * Requirements as RFC 4180 CSV: a header, then one row each, comma-separated, lines ended by CR LF; no cell is a formula to a
 * spreadsheet.
 */
export function formatCsv(
  requirements: readonly Requirement[],
  columns: readonly ExportedColumn[] = csvColumnsOf(requirements),
): string {
  return stringify(requirements.map(csvRow), {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    // RFC 4180 wants quotes around any line end, not only around the one that ends a record.
    quoted_match: /[\r\n]/,
    cast: { string: guardFormula },
  });
}

/** Returns requirements as rows of cells below a header, with the columns of their CSV and nothing guarded. */
export function csvCells(requirements: readonly Requirement[]): string[][] {
  const columns = csvColumnsOf(requirements);
  const rows = requirements.map(csvRow);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

/**
 * The requirements of a role in the order of its CSV: that of the matrix, except that no level is mentioned before a
 * lower one, since whoever reads the file takes the order of the levels from their first mention.
 */
export function csvRequirementsOf(role: Role): Requirement[] {
  const requirements = requirementsOf(role);
  const firsts = role.levels.map((level) => requirements.find((requirement) => requirement.level === level));
  const ordered = new Set<Requirement>();
  for (const requirement of requirements) {
    for (const first of firsts.slice(0, requirement.level.index)) if (first) ordered.add(first);
    ordered.add(requirement);
  }
  return [...ordered];
}

function csvRow(requirement: Requirement): Record<ExportedColumn, string | undefined> {
  const { row, level, proficiency, mandatory, expects, examples } = requirement;
  const { role, skill, alternatives } = row;
  return {
    role: role.name,
    level: level.name,
    skill: skill.name,
    proficiency: depthOf(requirement),
    mandatory: mandatory ? 'yes' : 'no',
    expects,
    role_id: role.id,
    level_id: level.id,
    skill_id: skill.id,
    family: role.family?.name,
    domain: skill.domain.name,
    group: skill.group?.name,
    role_tagline: role.tagline,
    level_summary: level.summary,
    skill_summary: skill.summary,
    descriptor: proficiency && skill.descriptors.get(proficiency.id),
    example: joinTexts(examples),
    alternatives: alternatives.map(alternativeName).join('; '),
    level_title: level.ownTitle,
    level_after: predecessorIdOf(level, role),
    level_track: level.track,
    evidence: joinTexts(skill.evidence),
    code: skill.code,
    role_code: role.code,
    domain_code: skill.domain.code,
    level_short: level.ownShort,
  };
}

/** The name of the proficiency; a tick where a requirement has neither proficiency nor text. */
function depthOf({ proficiency, expects }: Requirement): string | undefined {
  return proficiency?.name ?? (expects === undefined ? TICK : undefined);
}

/**
 * Returns the id of a skill. If no row of a CSV names the skill and its id would not give the name back, returns the name, or
 * both, as in `pismo=Письмо`, if the name would not give the id either.
 */
function alternativeName({ id, name, rows }: Skill): string {
  if (rows.length > 0 || nameFromId(id) === name || /[;\n]/.test(name)) return id;
  return idFromName(name) === id ? name : `${id}=${name}`;
}
