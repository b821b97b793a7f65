import { z } from 'zod';
import { barOf } from '#catalogue/model/bar.ts';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { dataId, dataText, dataUrl } from './data-fields.ts';

/** One requirement in a data file. */
export const requirementDataSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('The ids of its role, skill and level: role/skill/level.'),
  level: dataId.describe('The id of its level in the role.'),
  proficiency: dataId.optional().describe('The id of its proficiency; absent if the content gives none.'),
  mandatory: z.boolean().describe('Whether nobody reaches the level without it.'),
  expects: dataText.optional().describe("The role's own text, as Markdown; absent if the content has none."),
  bar: dataText
    .optional()
    .describe(
      'What the requirement measures, as Markdown: the text of the role; without it, the descriptor of the skill at the ' +
        'proficiency; without that, what the proficiency means. Absent if the content says none of it.',
    ),
  example: z
    .array(dataText)
    .optional()
    .describe('Cases of what is meant, as Markdown; they demand nothing. Absent if there are none.'),
  url: dataUrl.describe("Its permalink, which opens it in the role's matrix."),
});
type RequirementData = z.output<typeof requirementDataSchema>;

/** One requirement as data; what the content leaves out is left out here. */
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
