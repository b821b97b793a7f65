import { z } from 'zod';
import type { Skill } from '#catalogue/model/catalogue.ts';
import { resourceKinds } from '#catalogue/schemas/skill.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import {
  codeField,
  codesData,
  codesField,
  dataId,
  dataText,
  dataUrl,
  dataWebAddress,
  formerIdsField,
  namedFields,
} from './data-fields.ts';
import { formerIdsData } from './former-ids-data.ts';
import { requirementData, requirementDataSchema } from './requirement-data.ts';

/** `/data/v1/skills/<skill>.json` */
export const skillDataSchema = z
  .strictObject({
    ...namedFields,
    code: codeField,
    codes: codesField,
    formerIds: formerIdsField,
    summary: dataText.optional().describe('What the skill is, as Markdown.'),
    url: dataUrl.describe('The page of the skill.'),
    domain: z.strictObject(namedFields).describe('Its domain.'),
    group: dataId.optional().describe('The id of its group within the domain.'),
    descriptors: z
      .record(dataId, dataText)
      .describe(
        'What a person at each proficiency visibly does, in any role, as Markdown: by proficiency id, lowest first.',
      ),
    evidence: z
      .array(dataText)
      .optional()
      .describe('Evidence that a person could present, as Markdown; absent if there is none.'),
    resources: z
      .array(
        z.strictObject({
          title: dataText.describe('What it is.'),
          url: dataWebAddress.describe('Its address.'),
          kind: z.enum(resourceKinds).describe('The kind of resource.'),
        }),
      )
      .describe('Primary sources.'),
    requirements: z
      .array(requirementDataSchema.extend({ role: dataId.describe('The id of the role.') }))
      .describe('All requirements for the skill, by role and level.'),
    alternativeIn: z
      .array(
        z.strictObject({
          role: dataId.describe('The id of the role.'),
          skill: dataId.describe('The id of the skill that the row belongs to.'),
          url: dataUrl.describe("The row in the role's matrix."),
        }),
      )
      .optional()
      .describe('The rows of other skills that this one also meets; absent if there are none.'),
  })
  .describe('A skill: its description, evidence of it, and the requirements of each role.');
type SkillData = z.output<typeof skillDataSchema>;

export function skillData(skill: Skill, urls: Urls): SkillData {
  const alternativeIn = skill.alternativeIn.map(({ role, skill: { id } }) => ({
    role: role.id,
    skill: id,
    url: urls.row(role.id, id),
  }));
  return {
    id: skill.id,
    name: skill.name,
    code: skill.code,
    ...codesData(skill.codes),
    ...formerIdsData(skill.formerIds),
    summary: skill.summary,
    url: urls.skill(skill.id),
    domain: { id: skill.domain.id, name: skill.domain.name },
    group: skill.group?.id,
    descriptors: Object.fromEntries(skill.descriptors),
    evidence: skill.evidence.length > 0 ? skill.evidence : undefined,
    resources: skill.resources,
    requirements: skill.rows.flatMap(({ role, cells }) =>
      cells
        .filter((requirement) => requirement !== undefined)
        .map((requirement) => ({ role: role.id, ...requirementData(requirement, urls) })),
    ),
    alternativeIn: alternativeIn.length > 0 ? alternativeIn : undefined,
  };
}
