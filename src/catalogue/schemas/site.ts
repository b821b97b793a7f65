import { z } from 'zod';
import { textBlock, textLine, webAddress } from './text.ts';

/** How the grade calculator decides that a level is reached. */
const gradeSchema = z.strictObject({
  /** The share of a level's requirements, above 0 and up to 1, that reaches it together with all mandatory ones. */
  share: z
    .number()
    .gt(0, 'the share is above 0 and at most 1, such as 0.8')
    .lte(1, 'the share is above 0 and at most 1, such as 0.8')
    .default(0.8),
});

/** Comments through giscus, loaded only when a reader asks for them. */
const commentsSchema = z.strictObject({
  /** The repository whose discussions hold the comments, `owner/name`. */
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'write the repository as owner/name'),
  repo_id: textLine,
  category: textLine,
  category_id: textLine,
});

/** `site.yaml`: what the site is called, where it lives and under which licences. */
export const siteSchema = z.strictObject({
  /** The site's name, shown in the header and in every title. */
  name: textLine,
  /** One sentence that says what the site is. */
  description: textBlock,
  /** The address of the published site, without a path; SITE_URL overrides it. */
  url: webAddress,
  /** The repository that holds the content; without it there are no edit links. */
  repository: webAddress.optional(),
  /** The branch that edit links lead to. */
  branch: textLine.default('main'),
  grade: gradeSchema.default({ share: 0.8 }),
  /** SPDX identifiers of the licences of the content and the code. */
  licence: z.strictObject({ content: textLine, code: textLine }).optional(),
  /** Where the community talks. */
  discussions: webAddress.optional(),
  comments: commentsSchema.optional(),
});
export type Site = z.output<typeof siteSchema>;
