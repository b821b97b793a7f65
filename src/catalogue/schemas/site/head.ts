import { z } from 'zod';
import { findForbiddenCharacter } from '#catalogue/text/characters.ts';
import { textLine, valueWords } from '#catalogue/schemas/text.ts';
import { secureOrigin } from './address.ts';
import { headFaults } from './head-faults.ts';

const flag = z
  .boolean()
  .refine((isSet) => isSet, 'an attribute cannot be false: leave it out')
  .register(valueWords, { word: 'flag' });

/** An element to add to the head of every page, such as the script of an analytics service. */
const headElementSchema = z
  .strictObject({
    tag: z.enum(['meta', 'link', 'script', 'style']).describe('The kind of element. Example: script'),
    attributes: z
      .record(z.string().register(valueWords, { word: 'name' }), z.union([textLine, flag]))
      .default({})
      .describe(
        'Its attributes. For a file of this site, write its path, such as /analytics.js. ' +
          'Example: { src: https://stats.example.org/script.js, defer: true }',
      ),
    content: z
      .string()
      .superRefine((code, context) => {
        const message = findForbiddenCharacter(code);
        if (message !== undefined) context.addIssue({ code: 'custom', message });
      })
      .register(valueWords, { word: 'code' })
      .optional()
      .describe('The code of a script or a style. The policy of each page allows it by a hash.'),
    allow: z
      .array(secureOrigin)
      .default([])
      .describe(
        'The origins that a script connects to or loads pictures from; for a style, those of its fonts ' +
          'and pictures. Example: [https://stats.example.org]',
      ),
  })
  .superRefine((element, context) => {
    for (const { path, message } of headFaults(element)) context.addIssue({ code: 'custom', path, message });
  });
export type HeadElement = z.output<typeof headElementSchema>;

export const headSchema = z.array(headElementSchema);
