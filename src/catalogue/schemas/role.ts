import { z } from 'zod';
import { formerIdsSchema } from './id.ts';
import { idOf } from './id-reference.ts';
import { isTakenLevelId, TAKEN_LEVEL_ID } from './taken-level-id.ts';
import { textBlock, textLine } from './text.ts';

/** A level of a role: a step of the ladder, or one of the role's own. */
const roleLevelSchema = z.strictObject({
  name: textLine
    .optional()
    .describe(
      'The name of the level. A level of the ladder has one already; any other level needs it ' +
        'here. Example: Staff Engineer',
    ),
  short: textLine
    .optional()
    .describe('The name where there is little room. Without it, the name is cut. Example: Staff'),
  stack: z
    .array(textLine)
    .default([])
    .describe(
      'The technologies that the level works with, spelled as their makers spell them. ' +
        'Example: [Python, MLflow, Docker]',
    ),
  focus: z
    .array(textBlock)
    .default([])
    .describe(
      'What the work at this level is about, a few words each. Example: [Setting up training ' +
        "pipelines from the team's templates]",
    ),
  summary: textBlock
    .optional()
    .describe(
      'What somebody at this level is there for, in a sentence or two. Example: Owns a ' +
        'pipeline from its first run to its alerts, and asks before changing its interfaces.',
    ),
  title: textLine
    .optional()
    .describe(
      'What somebody at this level is called. Without it: the name of the level and of the role, or the name of the ' +
        "level alone if it contains the role's name or is not of the ladder. Example: Staff Engineer",
    ),
  after: idOf('level')
    .optional()
    .describe(
      'The id of the level that comes before this one. Without it, the one listed before. Two levels after one make ' +
        'two tracks. Example: senior',
    ),
  track: textLine
    .optional()
    .describe('The name of the track that begins with this level. Example: Management'),
  former_ids: formerIdsSchema.describe(
    'Ids that the level had in this role before, so that old links and answers go on working. ' +
      'Those of a level of the ladder stand in ladder.yaml. Example: [sr]',
  ),
});

/** The fields that only a role sets for its level; the ladder may set the rest. */
const levelDetailsSchema = roleLevelSchema.omit({
  name: true,
  short: true,
  summary: true,
  title: true,
  former_ids: true,
});
const levelDetailNames = levelDetailsSchema.keyof().options;

export type LevelDetails = z.output<typeof levelDetailsSchema>;

/** Returns the fields that only a role sets for a level, for the catalogue, data and differences. */
export function levelDetailsOf(level: LevelDetails): LevelDetails {
  const fields = levelDetailNames.map((field) => [field, level[field]] as const);
  // The names come from the schema that the type comes from, which TypeScript cannot follow through the entries.
  return Object.fromEntries(fields) as LevelDetails;
}

/** `roles/<role>/role.yaml`: a role and its levels. */
export const roleSchema = z
  .strictObject({
    name: textLine.describe('The name that readers see. Example: MLOps Engineer'),
    code: textLine
      .optional()
      .describe(
        'The code by which the owner of the framework knows the role. The search finds it; no two roles share one. ' +
          'Example: J040',
      ),
    family: idOf('family')
      .optional()
      .describe(
        'The id of the family. Without it the role stands under "Other roles". Example: ' +
          'ml-ai-engineering',
      ),
    tagline: textBlock
      .optional()
      .describe(
        'What the role is for, in one line. Example: Automates the life of a model, from its ' +
          'training to its monitoring in production.',
      ),
    summary: textBlock
      .optional()
      .describe('What the role is for, in a paragraph: what it answers for, and what others do.'),
    aliases: z
      .array(textLine)
      .default([])
      .describe('Other names under which the search finds the role. Example: [ML Platform Engineer]'),
    levels: z
      .record(
        idOf('level'),
        roleLevelSchema.nullable().transform((level) => level ?? roleLevelSchema.parse({})),
      )
      .refine((levels) => Object.keys(levels).length > 0, 'a role needs at least one level')
      .superRefine((levels, context) => {
        for (const id of Object.keys(levels).filter(isTakenLevelId)) {
          context.addIssue({ code: 'custom', path: [id], message: TAKEN_LEVEL_ID });
        }
      })
      .describe("The role's levels by their ids, lowest first. A level of the ladder may be left empty."),
    domains: z
      .array(idOf('domain'))
      .optional()
      .describe(
        "The order of the domains in the matrix, as ids. Without it, the domains' own order. " +
          'Example: [machine-learning-ai, cloud-infrastructure]',
      ),
    key_domains: z
      .array(idOf('domain'))
      .default([])
      .describe(
        'The domains that make the role what it is, as ids. Example: [machine-learning-ai, ' +
          'devops-ci-cd]',
      ),
    former_ids: formerIdsSchema.describe(
      'Ids that the role had before its folder was renamed, so that old links go on working. ' +
        'Example: [ml-ops-engineer]',
    ),
  })
  .describe(
    'A role and its levels. The file is roles/<role>/role.yaml, and the folder is the id of the role.',
  );
