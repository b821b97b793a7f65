import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Requirement, Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { guardFormula } from './csv-formula.ts';

/** The columns of the CSV that teams exchange, in order. */
export const csvColumns = [
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
] as const;

type CsvRow = Record<(typeof csvColumns)[number], string | undefined>;

/**
 * Requirements as RFC 4180 CSV: a header, then one row each, comma-separated, lines ended by CR LF; no cell is a formula to a
 * spreadsheet.
 */
export function formatCsv(requirements: readonly Requirement[]): string {
  return stringify(requirements.map(csvRow), {
    header: true,
    columns: [...csvColumns],
    record_delimiter: 'windows',
    // RFC 4180 wants quotes around any line end, not only around the one that ends a record.
    quoted_match: /[\r\n]/,
    cast: { string: guardFormula },
  });
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

function csvRow({ row: { role, skill }, level, proficiency, mandatory, expects }: Requirement): CsvRow {
  return {
    role: role.name,
    level: level.name,
    skill: skill.name,
    proficiency: proficiency?.name,
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
  };
}
