import { z } from 'zod';
import type { Level, MatrixRow, Role } from '#catalogue/model/catalogue.ts';
import { countRole } from '#catalogue/model/counts.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import {
  codeField,
  codesData,
  codesField,
  dataCount,
  dataId,
  dataText,
  dataUrl,
  formerIdsField,
  namedFields,
} from './data-fields.ts';
import { formerIdsData } from './former-ids-data.ts';
import { requirementData, requirementDataSchema } from './requirement-data.ts';

const levelDataSchema = z.strictObject({
  ...namedFields,
  short: dataText.describe('The short name.'),
  title: dataText.describe('The title of a person at this level.'),
  summary: dataText.optional().describe('The responsibility of a person at this level, as Markdown.'),
  stack: z.array(dataText).describe('The technologies that the level works with.'),
  focus: z.array(dataText).describe('The main tasks at this level, as Markdown.'),
  after: dataId
    .optional()
    .describe(
      'The id of the level below it. Absent for the lowest level, and if the level below is listed directly before.',
    ),
  track: dataText.optional().describe('The name of the track that begins with this level.'),
  formerIds: formerIdsField,
});
type LevelData = z.output<typeof levelDataSchema>;

const rowDataSchema = z.strictObject({
  ...namedFields,
  url: dataUrl.describe('The page of the skill.'),
  alternatives: z
    .array(dataId)
    .optional()
    .describe('The ids of other skills, each of which also meets the row; absent if there are none.'),
  requirements: z
    .array(requirementDataSchema)
    .describe('One for each level that requires the skill, in the order of the levels.'),
});
type RowData = z.output<typeof rowDataSchema>;

/** `/data/v1/roles/<role>.json` */
export const roleDataSchema = z
  .strictObject({
    ...namedFields,
    code: codeField,
    codes: codesField,
    formerIds: formerIdsField,
    tagline: dataText.optional().describe('The purpose of the role, in one line of Markdown.'),
    summary: dataText.optional().describe('The purpose of the role, in a paragraph of Markdown.'),
    family: z.strictObject(namedFields).optional().describe('Its family.'),
    url: dataUrl.describe('The page of the role.'),
    keyDomains: z.array(z.strictObject(namedFields)).describe('The most characteristic domains of the role.'),
    counts: z
      .strictObject({
        skills: dataCount.describe('Rows of its matrix.'),
        levels: dataCount.describe('Its levels.'),
        requirements: dataCount.describe('Cells of its matrix.'),
        mandatory: dataCount.describe('Mandatory cells.'),
      })
      .describe('How many parts of each kind the role has.'),
    levels: z
      .array(levelDataSchema)
      .describe('Lowest first, one track after another. Each level comes after all those below it.'),
    domains: z
      .array(
        z.strictObject({
          ...namedFields,
          skills: z.array(rowDataSchema).describe('The skills that the role requires, in display order.'),
        }),
      )
      .describe('The domains of its matrix, in display order.'),
  })
  .describe('A role: its levels, and all its requirements by domain and skill.');
type RoleData = z.output<typeof roleDataSchema>;

export function roleData(role: Role, urls: Urls): RoleData {
  const { skills, levels, requirements, mandatory } = countRole(role);
  return {
    id: role.id,
    name: role.name,
    code: role.code,
    ...codesData(role.codes),
    ...formerIdsData(role.formerIds),
    tagline: role.tagline,
    summary: role.summary,
    family: role.family && { id: role.family.id, name: role.family.name },
    url: urls.role(role.id),
    keyDomains: role.keyDomains.map(({ id, name }) => ({ id, name })),
    counts: { skills, levels, requirements, mandatory },
    levels: role.levels.map((level, index) => levelData(level, role.levels[index - 1])),
    domains: role.matrix.map(({ domain, rows }) => ({
      id: domain.id,
      name: domain.name,
      skills: rows.map((row) => rowData(row, urls)),
    })),
  };
}

/** Returns the data of a level. `after` is also set if the level below is directly before it only in the content. */
function levelData(level: Level, listedBefore: Level | undefined): LevelData {
  const { id, name, short, title, summary, stack, focus, below, track, formerIds } = level;
  const after = level.after ?? (below === listedBefore ? undefined : below?.id);
  return { id, name, short, title, summary, stack, focus, after, track, ...formerIdsData(formerIds) };
}

function rowData({ skill, alternatives, cells }: MatrixRow, urls: Urls): RowData {
  return {
    id: skill.id,
    name: skill.name,
    url: urls.skill(skill.id),
    alternatives: alternatives.length > 0 ? alternatives.map(({ id }) => id) : undefined,
    requirements: cells
      .filter((requirement) => requirement !== undefined)
      .map((requirement) => requirementData(requirement, urls)),
  };
}
