import { z } from 'zod';

const uuid = z.uuid({ version: 'v5' });
const uri = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
const position = z.int().positive();

/** The fields of every part. */
const partFields = {
  identifier: uuid.describe('Stays the same when the part is renamed.'),
  uri: uri.describe('Its page or permalink; without one, its place in the file of its package.'),
  lastChangeDateTime: z.iso
    .datetime()
    .describe('The day of the last change to the document, at midnight UTC.'),
};

const linkSchema = z
  .strictObject({ title: text, identifier: uuid, uri })
  .describe('A reference to another part of the packages.');
export type CaseLink = z.output<typeof linkSchema>;

const nodeSchema = z
  .strictObject({
    title: text,
    identifier: text.describe('A UUID of the packages, or the code in another framework.'),
    uri,
    targetType: z
      .string()
      .regex(/^ext:[\w.-]+$/)
      .optional()
      .describe('The scheme of a code in another framework.'),
  })
  .describe('An end of an association.');

const itemSchema = z
  .strictObject({
    ...partFields,
    CFItemType: text.describe('The title of its type.'),
    CFItemTypeURI: linkSchema,
    fullStatement: text.describe('Markdown: the bar of a requirement, else the description of the part.'),
    abbreviatedStatement: text.describe('The name of the part.'),
    humanCodingScheme: text.optional().describe("Its code in the content, or a proficiency's letter."),
    conceptKeywords: z
      .array(text)
      .optional()
      .describe('The other names of a skill, or the technologies of a level.'),
    extensions: z
      .strictObject({
        mandatory: z
          .boolean()
          .optional()
          .describe('Whether a level cannot be reached without a requirement.'),
        examples: z.array(text).optional().describe('Examples of a requirement, as Markdown.'),
        evidence: z.array(text).optional().describe('Evidence of a skill, as Markdown.'),
        track: text.optional().describe('The name of the track that begins with a level.'),
      })
      .optional()
      .describe('Fields for which CASE has no place.'),
  })
  .describe('A proficiency, domain, group, skill, level or requirement.');
export type CaseItem = z.output<typeof itemSchema>;

const associationSchema = z
  .strictObject({
    ...partFields,
    associationType: z.enum(['isChildOf', 'precedes', 'hasSkillLevel', 'isRelatedTo', 'exactMatchOf']),
    sequenceNumber: position.optional().describe('The position of a child among those of its parent.'),
    originNodeURI: nodeSchema,
    destinationNodeURI: nodeSchema,
    notes: text.optional().describe('The kind of relation, if the type does not show it.'),
  })
  .describe('A relation between two parts.');
export type CaseAssociation = z.output<typeof associationSchema>;

const criterionLevelSchema = z.strictObject({
  ...partFields,
  quality: text.describe('The name of the proficiency or the level.'),
  description: text
    .optional()
    .describe('Markdown: the descriptor of the skill, or the bar of the requirement.'),
  score: z.number().optional().describe('The value of the proficiency.'),
  position,
  rubricCriterionId: uuid,
});
export type CaseCriterionLevel = z.output<typeof criterionLevelSchema>;

const criterionSchema = z.strictObject({
  ...partFields,
  category: text.optional().describe("The domain of a role's row."),
  description: text.describe('The name of the skill or the row.'),
  CFItemURI: linkSchema.describe('The skill.'),
  position,
  rubricId: uuid,
  CFRubricCriterionLevels: z.array(criterionLevelSchema).min(1),
});
export type CaseCriterion = z.output<typeof criterionSchema>;

const rubricSchema = z
  .strictObject({ ...partFields, title: text, CFRubricCriteria: z.array(criterionSchema).min(1) })
  .describe('The descriptors of a skill, or the matrix of a role.');
export type CaseRubric = z.output<typeof rubricSchema>;

const documentSchema = z.strictObject({
  ...partFields,
  caseVersion: z.literal('1.1'),
  creator: text.describe('The name of the site.'),
  title: text,
  officialSourceURL: uri.describe('The page for readers.'),
  description: text.optional().describe('Markdown: the description of the site or the role.'),
  language: text.describe('The language of the texts, as a BCP 47 tag.'),
  version: text.optional().describe('The hash of the last commit to the content of the document.'),
  licenseURI: linkSchema.optional(),
  extensions: z
    .strictObject({
      code: text.optional().describe('The code of a role.'),
      family: text.optional().describe('The name of the family of a role.'),
      aliases: z.array(text).optional().describe('The other names of a role.'),
    })
    .optional(),
});
export type CaseDocument = z.output<typeof documentSchema>;

const definitionsSchema = z.strictObject({
  CFItemTypes: z.array(
    z.strictObject({ ...partFields, title: text, description: text, hierarchyCode: text }),
  ),
  CFLicenses: z.array(z.strictObject({ ...partFields, title: text, licenseText: text })),
});
export type CaseDefinitions = z.output<typeof definitionsSchema>;

/** `/case/v1p1/CFPackages/<identifier>.json`: the part of the official CFPackage that these files use. */
export const casePackageSchema = z.strictObject({
  CFDocument: documentSchema,
  CFItems: z.array(itemSchema),
  CFAssociations: z.array(associationSchema),
  CFDefinitions: definitionsSchema,
  CFRubrics: z.array(rubricSchema),
});
export type CasePackage = z.output<typeof casePackageSchema>;

/** `/case/v1p1/CFDocuments.json`: the response of the operation getAllCFDocuments. */
export const caseDocumentSetSchema = z.strictObject({
  CFDocuments: z.array(documentSchema.extend({ CFPackageURI: linkSchema })),
});
export type CaseDocumentSet = z.output<typeof caseDocumentSetSchema>;
