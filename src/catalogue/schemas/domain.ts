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
        'The code by which the owner of the framework knows the domain. The search finds it; no two domains share one. ' +
          'Example: ML',
      ),
    summary: textBlock
      .optional()
      .describe(
        "What binds the domain's skills together, in one or two sentences. Example: From a " +
          'notebook to a model that is served, watched and retrained.',
      ),
    order: z
      .number()
      .optional()
      .describe(
        'Where the domain stands among the others, lowest first. Domains without a number come ' +
          'last, by name. Example: 8',
      ),
    owner: ownersSchema
      .default([])
      .describe(
        'Who reviews changes to the domain: account names on the repository\'s host, without "@". ' +
          'Example: [octocat, org/ml-team]',
      ),
    groups: z
      .record(idSchema, textLine)
      .default({})
      .describe(
        'Groups within the domain, id to name. A small domain needs none. Example: {mlops: ' +
          'MLOps, deep-learning: Deep Learning}',
      ),
    former_ids: formerIdsSchema.describe(
      'Ids that the domain had before its file was renamed, so that old links go on working. ' +
        'Example: [machine-learning]',
    ),
  })
  .describe(
    'A domain: a group of skills. The file is domains/<domain>.yaml, and its name is the id of the domain.',
  );
