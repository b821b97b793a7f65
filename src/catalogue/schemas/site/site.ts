import { z } from 'zod';
import { CONTENT_RULE_IDS } from '#catalogue/model/content-rules.ts';
import { basePathOf } from '#catalogue/publish/base-path.ts';
import { textBlock, textLine, valueWords, webAddress } from '#catalogue/schemas/text.ts';
import { policyAddress } from './address.ts';
import { brandSchema } from './brand.ts';
import { headSchema } from './head.ts';
import { footerSchema, navigationSchema, textsSchema } from './links.ts';
import { partsSchema } from './parts.ts';

/** How the grade calculator decides that a level is reached. */
const gradeSchema = z.strictObject({
  share: z
    .number()
    .gt(0, 'the share is above 0 and at most 1, such as 0.8')
    .lte(1, 'the share is above 0 and at most 1, such as 0.8')
    .default(0.8)
    .describe(
      "The share of a level's requirements, above 0 and up to 1, that reaches it together with " +
        'all mandatory ones. Example: 0.8',
    ),
  no_occasion: z
    .boolean()
    .default(true)
    .describe(
      'Whether a reader may answer that their work gives no occasion for a skill, which then counts neither way. ' +
        'It is true where it is left out. Example: false',
    ),
});

/** Which rules of the check and of the writing say nothing. */
const lintSchema = z.strictObject({
  off: z
    .array(z.enum(CONTENT_RULE_IDS))
    .default([])
    .describe(
      'Rules that "npx rolebook check" and "npx rolebook lint" leave out; CONTRIBUTING.md lists all. Example: [same-ask, vague]',
    ),
});

const languageTag = z
  .string()
  .refine(isLanguageTag, 'write a language as a BCP 47 tag, such as en, de or pt-BR')
  .register(valueWords, { word: 'language tag' });

/** Comments through giscus, loaded only when a reader asks for them. */
const commentsSchema = z.strictObject({
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'write the repository as owner/name')
    .register(valueWords, { word: '`owner/name`' })
    .describe('The repository whose discussions hold the comments. Example: owner/name'),
  repo_id: textLine.describe('The id of that repository, as giscus gives it.'),
  category: textLine.describe('The category of discussions, as giscus gives it.'),
  category_id: textLine.describe('The id of that category, as giscus gives it.'),
  host: policyAddress
    .default('https://giscus.app')
    .describe('Where giscus runs: its own server, or one of yours. Example: https://giscus.app'),
});
export type Comments = z.output<typeof commentsSchema>;

const licenceSchema = z.strictObject({
  content: textLine.describe('The licence of the content. Example: CC-BY-4.0'),
  code: textLine.describe('The licence of the code. Example: MIT'),
});

/** `site.yaml`: what the site is called, where it lives and under which licences. */
export const siteSchema = z
  .strictObject({
    name: textLine.describe(
      'The name of the site, shown in the header and in every title. Example: Rolebook',
    ),
    description: textBlock.describe('What the site is, in one sentence.'),
    url: webAddress
      .refine(
        // Other schemes, spaces and anything that is not an address have their own messages.
        (value) => !/^https?:\S+$/.test(value) || !URL.canParse(value) || basePathOf(value) !== undefined,
        'write the path of this address with the letters a to z, digits and . _ ~ - only',
      )
      .describe(
        'The address of the published site, with its path if it has one. SITE_URL overrides it. ' +
          'Example: https://example.org',
      ),
    language: languageTag
      .default('en')
      .describe('The language of the texts, as a BCP 47 tag; the interface is in English. Example: pt-BR'),
    repository: webAddress
      .optional()
      .describe(
        'The repository that holds the content, on GitHub, GitLab or Forgejo. Without it there are no edit links. ' +
          'Example: https://github.com/owner/name',
      ),
    host: z
      .enum(['github', 'gitlab', 'forgejo', 'none'])
      .optional()
      .describe(
        'The kind of host that the repository is on, if its address does not show it; with none, pages link to the ' +
          'repository alone. Example: gitlab',
      ),
    branch: textLine.default('main').describe('The branch that edit links lead to. Example: main'),
    grade: gradeSchema.prefault({}).describe('How the grade calculator decides that a level is reached.'),
    lint: lintSchema.prefault({}).describe('What is not reported about the content.'),
    licence: licenceSchema
      .optional()
      .describe('The licences of the content and the code, as SPDX identifiers.'),
    discussions: webAddress
      .optional()
      .describe('Where the community talks. Example: https://github.com/owner/name/discussions'),
    comments: commentsSchema
      .optional()
      .describe('Comments through giscus. They load only when a reader asks for them.'),
    brand: brandSchema.prefault({}).describe('How the site looks.'),
    parts: partsSchema
      .prefault({})
      .describe('The parts of the site. Each of them is on unless it is false here.'),
    navigation: navigationSchema.default([]).describe('Links of your own in the header.'),
    footer: footerSchema.prefault({}).describe('Your own part of the footer.'),
    texts: textsSchema.prefault({}).describe('Texts of your own on the home page and in the footer.'),
    robots: z
      .literal('noindex')
      .register(valueWords, { word: '`noindex`' })
      .optional()
      .describe('With noindex, search engines are asked to leave the site out. Example: noindex'),
    head: headSchema
      .default([])
      .describe(
        'Elements for the head of every page. They are code: let maintainers alone change this file.',
      ),
  })
  .describe('The site: what it is called, where it lives and under which licences. The file is site.yaml.');
export type Site = z.output<typeof siteSchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
