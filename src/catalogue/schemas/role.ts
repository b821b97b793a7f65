import { z } from 'zod';
import { codesSchema } from './code.ts';
import { formerIdsSchema } from './id.ts';
import { idOf } from './id-reference.ts';
import { isTakenLevelId, TAKEN_LEVEL_ID } from './taken-level-id.ts';
import { textBlock, textLine } from './text.ts';

/** A level of a role, from the ladder or only in this role. */
const roleLevelSchema = z.strictObject({
  name: textLine
    .optional()
    .describe(
      'The name of the level. A level of the ladder already has one; any other level needs it ' +
        'here. Example: Staff Engineer',
    ),
  short: textLine
    .optional()
    .describe('A short name for narrow places. By default, the name is shortened. Example: Staff'),
  stack: z
    .array(textLine)
    .default([])
    .describe(
      'The technologies that the level works with, in their official spelling. ' +
        'Example: [Python, MLflow, Docker]',
    ),
  focus: z
    .array(textBlock)
    .default([])
    .describe(
      'The main tasks at this level, in a few words each. Example: [Setting up training ' +
        "pipelines from the team's templates]",
    ),
  summary: textBlock
    .optional()
    .describe(
      'The responsibility of a person at this level, in one or two sentences. Example: Owns a ' +
        'pipeline from its first run to its alerts, and asks before changing its interfaces.',
    ),
  title: textLine
    .optional()
    .describe(
      'The title of a person at this level. By default, the names of the level and the role, or only the name of the ' +
        "level if it contains the role's name or the level is not from the ladder. Example: Staff Engineer",
    ),
  after: idOf('level')
    .optional()
    .describe(
      'The id of the level below this one. By default, it is the one listed before. Two levels after the same level start ' +
        'two tracks. Example: senior',
    ),
  track: textLine
    .optional()
    .describe('The name of the track that begins with this level. Example: Management'),
  former_ids: formerIdsSchema.describe(
    'Former ids of the level in this role, oldest first, so that old links and answers keep working. ' +
      'Former ids of a ladder level belong in ladder.yaml. Example: [sr]',
  ),
});

const levelDetailsSchema = roleLevelSchema.omit({
  name: true,
  short: true,
  summary: true,
  title: true,
  former_ids: true,
});
const levelDetailNames = levelDetailsSchema.keyof().options;

export type LevelDetails = z.output<typeof levelDetailsSchema>;

/** Returns the fields of a level that only a role can set, not the ladder. */
export function levelDetailsOf(level: LevelDetails): LevelDetails {
  const fields = levelDetailNames.map((field) => [field, level[field]] as const);
  // TypeScript loses the names of the fields in `Object.fromEntries()`.
  return Object.fromEntries(fields) as LevelDetails;
}

/** `roles/<role>/role.yaml`: a role and its levels. */
export const roleSchema = z
  .strictObject({
    name: textLine.describe('The name that readers see. Example: MLOps Engineer'),
    code: textLine
      .optional()
      .describe(
        'The code of the role in other systems of your organization, unique among the roles. Readers can search for it. ' +
          'Example: J040',
      ),
    family: idOf('family')
      .optional()
      .describe(
        'The id of the family. Roles without one are listed under "Other roles". Example: ' +
          'ml-ai-engineering',
      ),
    tagline: textBlock
      .optional()
      .describe(
        'The purpose of the role, in one line. Example: Automates the life of a model, from its ' +
          'training to its monitoring in production.',
      ),
    summary: textBlock
      .optional()
      .describe('The purpose of the role, in a paragraph: its own responsibilities, and those of others.'),
    aliases: z
      .array(textLine)
      .default([])
      .describe('Other names by which the search finds the role. Example: [ML Platform Engineer]'),
    codes: codesSchema.describe(
      'Codes of the role in public classifications, such as O*NET-SOC or ESCO. Readers can search for them. ' +
        'Example: [{scheme: onet-soc, code: 15-2051.00, relation: close, title: Data Scientists}]',
    ),
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
        "The order of the domains in the matrix, as ids. By default, it is the domains' own order. " +
          'Example: [machine-learning-ai, cloud-infrastructure]',
      ),
    key_domains: z
      .array(idOf('domain'))
      .default([])
      .describe(
        'The most characteristic domains of the role, as ids. Example: [machine-learning-ai, ' +
          'devops-ci-cd]',
      ),
    former_ids: formerIdsSchema.describe(
      'Former ids of the role, oldest first, so that old links keep working after its folder was renamed. ' +
        'Example: [ml-ops-engineer]',
    ),
  })
  .describe(
    'A role and its levels. The file is roles/<role>/role.yaml, and the name of the folder is the id of the role.',
  );
