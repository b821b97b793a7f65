import { stringify } from 'yaml';
import { ownValue } from '#catalogue/model/own-value.ts';
import { requirementsFile } from '#catalogue/model/content-paths.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { schemaComment } from '../schemas/schema-files.ts';
import { explainRequirements, openRequirementFields, openRowFields } from './open-fields.ts';
import type { OutlineRow, RoleOutline } from './role-outline.ts';

/** Builds the requirement files of a new role, with a block to fill in for each skill and level. */
export function requirementFiles(
  role: string,
  { levels, rows }: RoleOutline,
  hasScale: boolean,
): [file: string, text: string][] {
  return [...rows].map(([domain, ofDomain]) => {
    const file = requirementsFile(role, domain);
    const comment = schemaComment({ kind: 'requirements', file });
    const blocks = ofDomain.map((row) => blockOf(row, Object.keys(levels), hasScale));
    const isCopied = ofDomain.some(({ cells }) => Object.keys(cells).length > 0);
    const heading = explainRequirements(openRequirementFields(hasScale, isCopied ? GIVEN : []));
    return [file, formatYaml([`${comment}\n${heading}`, ...blocks].join('\n'), 'requirements')];
  });
}

const GIVEN = ['proficiency', 'mandatory'];

function blockOf(row: OutlineRow, levels: readonly string[], hasScale: boolean): string {
  const { skill, alternatives, cells } = row;
  const isCopied = Object.keys(cells).length > 0;
  const parts = levels.flatMap((level) => {
    const cell = ownValue(cells, level);
    if (cell) return copiedLevel(level, cell, alternatives.length > 0);
    if (isCopied) return [];
    return commented([`${wordOf(level)}:`, ...openRequirementFields(hasScale).map((field) => `  ${field}:`)]);
  });
  const beside =
    alternatives.length > 0
      ? [`alternatives: [${alternatives.map(wordOf).join(', ')}]`]
      : commented(isCopied ? [] : openRowFields());
  return `${wordOf(skill)}:\n${[...beside, ...parts].map((line) => `  ${line}\n`).join('')}`;
}

/**
 * Returns the lines of a level with the copied values. All lines are comments if there are no values, or if the level
 * requires a text, as in a row with alternatives.
 */
function copiedLevel(
  level: string,
  { proficiency, mandatory }: OutlineRow['cells'][string],
  needsText: boolean,
): string[] {
  const given = [
    ...(proficiency === undefined ? [] : [`  proficiency: ${wordOf(proficiency)}`]),
    ...(mandatory ? ['  mandatory: true'] : []),
  ];
  const open = openRequirementFields(false, GIVEN).map((field) => `  ${field}:`);
  const isComment = needsText || given.length === 0;
  if (isComment) return commented([`${wordOf(level)}:`, ...given, ...open]);
  return [`${wordOf(level)}:`, ...given, ...open.map((line) => line.replace('  ', '  # '))];
}

function commented(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`);
}

/** Returns an id as YAML, in quotes if it would be read as a number, a boolean or null. */
function wordOf(id: string): string {
  return stringify(id).trimEnd();
}
