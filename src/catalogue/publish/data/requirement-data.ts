import { z } from 'zod';
import { barOf } from '#catalogue/model/bar.ts';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { dataId, dataText, dataUrl } from './data-fields.ts';

export const requirementDataSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('The ids of its role, skill and level, as role/skill/level.'),
  level: dataId.describe('The id of its level in the role.'),
  proficiency: dataId.optional().describe('The id of its proficiency; absent if the content gives none.'),
  mandatory: z.boolean().describe('Whether the level cannot be reached without it.'),
  expects: dataText.optional().describe('The text of the role, as Markdown; absent if the content has none.'),
  bar: dataText
    .optional()
    .describe(
      'The text that the requirement measures, as Markdown: the text of the role, else the descriptor of the skill at the ' +
        'proficiency, else the general meaning of the proficiency. Absent if the content has none of them.',
    ),
  example: z
    .array(dataText)
    .optional()
    .describe('Examples, as Markdown; they do not add requirements. Absent if there are none.'),
  url: dataUrl.describe("Its permalink, which opens it in the role's matrix."),
});
type RequirementData = z.output<typeof requirementDataSchema>;

export function requirementData(requirement: Requirement, urls: Urls): RequirementData {
  const { id, level, proficiency, mandatory, expects, examples, row } = requirement;
  return {
    id,
    level: level.id,
    proficiency: proficiency?.id,
    mandatory,
    expects,
    bar: barOf(requirement),
    example: examples.length > 0 ? examples : undefined,
    url: urls.requirement(row.role.id, row.skill.id, level.id),
  };
}
