import { z } from 'zod';
import { codesSchema } from './code.ts';
import { formerIdsSchema, ownersSchema } from './id.ts';
import { idOf } from './id-reference.ts';
import { calendarDay, textBlock, textLine, webAddress } from './text.ts';

/** More resources than this are of little use to readers. */
export const MOST_RESOURCES = 5;

export const resourceKinds = ['docs', 'course', 'book', 'article', 'practice'] as const;

const resourceSchema = z
  .strictObject({
    title: textLine.describe(
      'What it is, and what readers learn from it. Put a title that contains ": " in quotes. ' +
        'Example: MLflow documentation: tracking, packaging and the registry in one place',
    ),
    url: webAddress.describe('Its address. Example: https://mlflow.org/docs/latest/'),
    kind: z.enum(resourceKinds).describe('The kind of resource.'),
  })
  .describe('A primary source or an exercise for learning the skill.');
export type Resource = z.output<typeof resourceSchema>;

/** `skills/<domain>/<skill>.yaml`: a skill as it applies to every role. */
export const skillSchema = z
  .strictObject({
    name: textLine.describe('The name that readers see, in its official spelling. Example: MLflow'),
    code: textLine
      .optional()
      .describe(
        'The code of the skill in other systems of your organization, unique among the skills. Readers can search for it. ' +
          'Example: A1',
      ),
    group: idOf('group').optional().describe("The id of one of the domain's groups. Example: mlops"),
    summary: textBlock
      .optional()
      .describe(
        'What the skill is, in one or two sentences. Example: Records training runs, packages ' +
          'models and moves their versions through a registry.',
      ),
    aliases: z
      .array(textLine)
      .default([])
      .describe(
        'Other names by which the search finds the skill. Example: [MLflow Tracking, Model Registry]',
      ),
    descriptors: z
      .record(idOf('proficiency'), textBlock)
      .default({})
      .describe(
        'What a person at each proficiency visibly does, in any role. Start with a verb in the third person; ' +
          '12 to 32 words. The keys are ids from scale.yaml. Example: {working: Logs a model ' +
          'with its signature and loads it elsewhere by its URI.}',
      ),
    evidence: z
      .array(textBlock)
      .default([])
      .describe(
        'Evidence that a person could present: two or three records, changes, measurements or feedback, at most 14 words ' +
          'each. Example: [A merged change that added an alert, A report on a failed rollback]',
      ),
    resources: z.array(resourceSchema).default([]).describe('Primary sources, at most five.'),
    codes: codesSchema.describe(
      'Codes of the skill in public classifications, such as ESCO or SFIA. Readers can search for them. ' +
        'Example: [{scheme: sfia, code: DENG, relation: close, title: Data engineering}]',
    ),
    owner: ownersSchema
      .default([])
      .describe(
        'The reviewers of changes to the skill: account names on the repository\'s host, without "@". ' +
          'Example: [octocat, org/ml-team]',
      ),
    reviewed: calendarDay
      .optional()
      .describe('The date on which an owner last confirmed the texts. Example: 2026-11-01'),
    former_ids: formerIdsSchema.describe(
      'Former ids of the skill, oldest first, so that old links keep working after its file was renamed. ' +
        'Example: [mlflow-tracking]',
    ),
  })
  .describe(
    'A skill: what it is, and what each proficiency looks like in any role. ' +
      'The file is skills/<domain>/<skill>.yaml. The folder is its domain, and the name of the file is its id.',
  );
