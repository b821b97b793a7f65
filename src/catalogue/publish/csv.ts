import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Requirement, Role, Skill } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { idFromName, nameFromId } from '#catalogue/model/id-from-name.ts';
import { guardFormula } from './csv-formula.ts';
import { formatCodes } from './csv-codes.ts';
import { predecessorIdOf } from './csv-levels.ts';
import { joinTexts } from './csv-list.ts';

/** The proficiency in a CSV for a requirement that has neither a proficiency nor a text. */
export const TICK = '✓';

/** The start of a CSV for Excel, which otherwise reads files in the encoding of the local system. */
export const BYTE_ORDER_MARK = '\ufeff';

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
  'codes',
  'role_codes',
] as const;

/** Columns that only an import reads, since the rows of an export are already in the order of the levels. */
const importedColumns = ['level_order'] as const;

export const csvColumns = [...exportedColumns, ...importedColumns] as const;

export type CsvColumn = (typeof csvColumns)[number];

export type ExportedColumn = (typeof exportedColumns)[number];

/** Optional columns, each with the condition under which a requirement needs it. */
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
  codes: ({ row }) => row.skill.codes.length > 0,
  role_codes: ({ row }) => row.role.codes.length > 0,
};

/** Returns the columns for some requirements, without optional columns that none of them needs. */
export function csvColumnsOf(requirements: readonly Requirement[]): ExportedColumn[] {
  return exportedColumns.filter((column) => {
    const isNeededBy = NEEDED_BY[column];
    return isNeededBy === undefined || requirements.some(isNeededBy);
  });
}

/** Formats requirements as RFC 4180 CSV with a header, commas and CR LF. Spreadsheets evaluate none of its cells. */
export function formatCsv(
  requirements: readonly Requirement[],
  columns: readonly ExportedColumn[] = csvColumnsOf(requirements),
): string {
  return stringify(requirements.map(csvRow), {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    // By default, cells are quoted only if they contain CR LF. RFC 4180 requires quotes around any line break.
    quoted_match: /[\r\n]/,
    cast: { string: guardFormula },
  });
}

/** Returns a header and rows of cells with the columns of the CSV, but without guards against formulas. */
export function csvCells(requirements: readonly Requirement[]): string[][] {
  const columns = csvColumnsOf(requirements);
  const rows = requirements.map(csvRow);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

/**
 * Returns the requirements of a role in the order of its CSV: the order of the matrix, but no level occurs before a lower
 * one. An import derives the order of the levels from their first occurrence.
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
    codes: formatCodes(skill.codes),
    role_codes: formatCodes(role.codes),
  };
}

/** Returns the name of the proficiency, or a check mark for a requirement with neither a proficiency nor a text. */
function depthOf({ proficiency, expects }: Requirement): string | undefined {
  return proficiency?.name ?? (expects === undefined ? TICK : undefined);
}

/**
 * Returns the id of a skill if an import can derive its name from the id or from a row. Otherwise returns the name if the
 * import can derive the id from it, or both: `pismo=Письмо`.
 */
function alternativeName({ id, name, rows }: Skill): string {
  if (rows.length > 0 || nameFromId(id) === name || /[;\n]/.test(name)) return id;
  return idFromName(name) === id ? name : `${id}=${name}`;
}
