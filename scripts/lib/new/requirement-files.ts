import { stringify } from 'yaml';
import { ownValue } from '#catalogue/model/own-value.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { schemaComment } from '../schemas/schema-files.ts';
import { explainRequirements, openRequirementFields } from './open-fields.ts';
import type { OutlineRow, RoleOutline } from './role-outline.ts';

/** Builds the requirement files of a new role, with one block to fill in for each skill and level. */
export function requirementFiles(
  role: string,
  { levels, rows }: RoleOutline,
): [file: string, text: string][] {
  return [...rows].map(([domain, ofDomain]) => {
    const file = requirementsFile(role, domain);
    const comment = schemaComment({ kind: 'requirements', file });
    const isCopied = ofDomain.some(({ cells }) => Object.keys(cells).length > 0);
    const heading = explainRequirements(openRequirementFields(isCopied ? GIVEN : []));
    const blocks = ofDomain.map((row) => blockOf(row, Object.keys(levels)));
    return [file, formatYaml([`${comment}\n${heading}`, ...blocks].join('\n'), 'requirements')];
  });
}

/** The fields that are copied from a requirement of another role. */
const GIVEN = ['proficiency', 'mandatory'];

function blockOf({ skill, cells }: OutlineRow, levels: readonly string[]): string {
  const isCopied = Object.keys(cells).length > 0;
  const parts = levels.flatMap((level) => {
    const cell = ownValue(cells, level);
    if (cell) return filledLevel(level, cell);
    return isCopied ? [] : [`# ${level}:`, ...openRequirementFields().map((field) => `#   ${field}:`)];
  });
  return `${wordOf(skill)}:\n${parts.map((line) => `  ${line}\n`).join('')}`;
}

function filledLevel(level: string, { proficiency, mandatory }: OutlineRow['cells'][string]): string[] {
  return [
    `${wordOf(level)}:`,
    `  proficiency: ${wordOf(proficiency)}`,
    ...(mandatory ? ['  mandatory: true'] : []),
    ...openRequirementFields(GIVEN).map((field) => `  # ${field}:`),
  ];
}

/** Returns an id as YAML, in quotes where it would be read as a number, a boolean or null. */
function wordOf(id: string): string {
  return stringify(id).trimEnd();
}
