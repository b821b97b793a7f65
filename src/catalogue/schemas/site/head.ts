import { z } from 'zod';
import { textLine, webAddress } from '#catalogue/schemas/text.ts';

/** An origin such as `https://stats.example.org`, with which pages may talk. */
const origin = webAddress.refine(
  (value) => !URL.canParse(value) || new URL(value).origin === value,
  'write an origin such as https://stats.example.org, without a path or a slash at its end',
);

/** An element for the head of every page, such as the script of an analytics service. */
const headElementSchema = z
  .strictObject({
    tag: z.enum(['meta', 'link', 'script', 'style']).describe('The kind of element. Example: script'),
    attributes: z
      .record(
        z
          .string()
          .regex(
            /^(?!on)[a-z][a-z-]*$/,
            'an attribute is named in lowercase letters; handlers such as onload are refused',
          ),
        z.union([textLine, z.literal(true)]),
      )
      .default({})
      .describe('Its attributes. Example: { src: https://stats.example.org/script.js, defer: true }'),
    content: z
      .string()
      .optional()
      .describe('The code of a script or a style. The policy of each page allows it by its hash.'),
    allow: z
      .array(origin)
      .default([])
      .describe('Origins that the element loads from or sends to. Example: [https://stats.example.org]'),
  })
  .superRefine(({ tag, content }, context) => {
    const holdsCode = tag === 'script' || tag === 'style';
    if (content === undefined || holdsCode) return;
    context.addIssue({
      code: 'custom',
      path: ['content'],
      message: `a ${tag} element has no content: leave it out`,
    });
  });
export type HeadElement = z.output<typeof headElementSchema>;

export const headSchema = z.array(headElementSchema);
