import { z } from 'zod';
import { formerIdsSchema, idSchema, ownersSchema } from './id.ts';
import { textBlock, textLine } from './text.ts';

/** `domains/<domain>.yaml`: a group of skills. */
export const domainSchema = z
  .strictObject({
    name: textLine.describe('The name that readers see. Example: Machine Learning & AI'),
    code: textLine
      .optional()
      .describe(
        'The code of the domain in other systems of your organization, unique among the domains. Readers can search for it. ' +
          'Example: ML',
      ),
    summary: textBlock
      .optional()
      .describe(
        "What the domain's skills have in common, in one or two sentences. Example: From a " +
          'notebook to a model that is served, watched and retrained.',
      ),
    order: z
      .number()
      .optional()
      .describe(
        'The position of the domain among the others, lowest first. Domains without a number come ' +
          'last, sorted by name. Example: 8',
      ),
    owner: ownersSchema
      .default([])
      .describe(
        'The reviewers of changes to the domain: account names on the repository\'s host, without "@". ' +
          'Example: [octocat, org/ml-team]',
      ),
    groups: z
      .record(idSchema, textLine)
      .default({})
      .describe(
        'Groups of skills within the domain, as ids with names. A small domain needs none. Example: {mlops: ' +
          'MLOps, deep-learning: Deep Learning}',
      ),
    former_ids: formerIdsSchema.describe(
      'Former ids of the domain, oldest first, so that old links keep working after its file was renamed. ' +
        'Example: [machine-learning]',
    ),
  })
  .describe(
    'A domain: a group of skills. The file is domains/<domain>.yaml, and its name is the id of the domain.',
  );
