import { z } from 'zod';
import { formerIdsSchema, ownersSchema } from './id.ts';
import { idOf } from './id-reference.ts';
import { calendarDay, textBlock, textLine, webAddress } from './text.ts';

/** The most resources that a reader will look at. */
export const MOST_RESOURCES = 5;

/** The kinds of sources that a resource can be. */
export const resourceKinds = ['docs', 'course', 'book', 'article', 'practice'] as const;

/** Something worth reading or doing, from its source. */
const resourceSchema = z
  .strictObject({
    title: textLine.describe(
      'What it is, and what the reader gains. A title that holds ": " stands in quotes. ' +
        'Example: MLflow documentation: tracking, packaging and the registry in one place',
    ),
    url: webAddress.describe('Its address. Example: https://mlflow.org/docs/latest/'),
    kind: z.enum(resourceKinds).describe('What kind of source it is.'),
  })
  .describe('Something worth reading or doing, from its source.');
export type Resource = z.output<typeof resourceSchema>;

/** `skills/<domain>/<skill>.yaml`: what a skill is, true for every role. */
export const skillSchema = z
  .strictObject({
    name: textLine.describe('The name that readers see, spelled as its makers spell it. Example: MLflow'),
    code: textLine
      .optional()
      .describe(
        'The code by which the owner of the framework knows the skill. The search finds it; no two skills share one. ' +
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
        'Other names under which the search finds the skill. Example: [MLflow Tracking, Model Registry]',
      ),
    descriptors: z
      .record(idOf('proficiency'), textBlock)
      .default({})
      .describe(
        'What one sees somebody do at each proficiency, whatever the role: third person, a verb ' +
          'first, 12 to 32 words. The keys are ids of scale.yaml. Example: {working: Logs a model ' +
          'with its signature and loads it elsewhere by its URI.}',
      ),
    evidence: z
      .array(textBlock)
      .default([])
      .describe(
        'What somebody could show for it: two or three records, changes, measurements or feedback, at most 14 words ' +
          'each. Example: [A merged change that added an alert, A report on a failed rollback]',
      ),
    resources: z.array(resourceSchema).default([]).describe('Primary sources, at most five.'),
    owner: ownersSchema
      .default([])
      .describe(
        'Who reviews changes to the skill: account names on the repository\'s host, without "@". ' +
          'Example: [octocat, org/ml-team]',
      ),
    reviewed: calendarDay
      .optional()
      .describe('The day on which an owner last confirmed the texts. Example: 2026-11-01'),
    former_ids: formerIdsSchema.describe(
      'Ids that the skill had before its file was renamed, so that old links go on working. ' +
        'Example: [mlflow-tracking]',
    ),
  })
  .describe(
    'A skill: what it is, and what each proficiency looks like, true for every role. ' +
      'The file is skills/<domain>/<skill>.yaml; the folder is its domain, and the name of the file its id.',
  );
