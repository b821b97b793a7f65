import { z } from 'zod';
import { CONTENT_RULE_IDS } from '#catalogue/model/content-rules.ts';
import { basePathOf } from '#catalogue/publish/base-path.ts';
import { textBlock, textLine, valueWords, webAddress } from '#catalogue/schemas/text.ts';
import { policyAddress } from './address.ts';
import { brandSchema } from './brand.ts';
import { headSchema } from './head.ts';
import { footerSchema, navigationSchema, textsSchema } from './links.ts';
import { partsSchema } from './parts.ts';

const gradeSchema = z.strictObject({
  share: z
    .number()
    .gt(0, 'the share is above 0 and at most 1, such as 0.8')
    .lte(1, 'the share is above 0 and at most 1, such as 0.8')
    .default(0.8)
    .describe(
      "The share of a level's requirements, above 0 and at most 1, that must be met to reach it, in addition to " +
        'all mandatory ones. Example: 0.8',
    ),
  no_occasion: z
    .boolean()
    .default(true)
    .describe(
      'Whether readers may answer that they have no occasion to use a skill at work, which is then not counted. ' +
        'The default is true. Example: false',
    ),
});

const lintSchema = z.strictObject({
  off: z
    .array(z.enum(CONTENT_RULE_IDS))
    .default([])
    .describe(
      'Rules that "npx rolebook check" and "npx rolebook lint" do not apply. CONTRIBUTING.md lists all rules. Example: [same-ask, vague]',
    ),
});

const languageTag = z
  .string()
  .refine(isLanguageTag, 'write a language as a BCP 47 tag, such as en, de or pt-BR')
  .register(valueWords, { word: 'language tag' });

const commentsSchema = z.strictObject({
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'write the repository as owner/name')
    .register(valueWords, { word: '`owner/name`' })
    .describe('The repository whose discussions contain the comments. Example: owner/name'),
  repo_id: textLine.describe('The id of that repository, as given by giscus.'),
  category: textLine.describe('The category of discussions, as given by giscus.'),
  category_id: textLine.describe('The id of that category, as given by giscus.'),
  host: policyAddress
    .default('https://giscus.app')
    .describe('The server of giscus, which may be your own. Example: https://giscus.app'),
});
export type Comments = z.output<typeof commentsSchema>;

const licenceSchema = z.strictObject({
  content: textLine.describe('The license of the content. Example: CC-BY-4.0'),
  code: textLine.describe('The license of the code. Example: MIT'),
});

/** `site.yaml`: the name, address, licenses and settings of the site. */
export const siteSchema = z
  .strictObject({
    name: textLine.describe(
      'The name of the site, shown in the header and in every title. Example: Rolebook',
    ),
    description: textBlock.describe('What the site is, in one sentence.'),
    url: webAddress
      .refine(
        // Other schemes, spaces and invalid addresses have their own messages.
        (value) => !/^https?:\S+$/.test(value) || !URL.canParse(value) || basePathOf(value) !== undefined,
        'write the path of this address with the letters a to z, digits and . _ ~ - only',
      )
      .describe(
        'The address of the published site, including its path. The variable SITE_URL overrides it, except in ' +
          'CASE files: their identifiers depend on this address. Example: https://example.org',
      ),
    language: languageTag
      .default('en')
      .describe('The language of the texts, as a BCP 47 tag; the interface is in English. Example: pt-BR'),
    repository: webAddress
      .optional()
      .describe(
        'The repository of the content, on GitHub, GitLab or Forgejo. Without it, there are no edit links. ' +
          'Example: https://github.com/owner/name',
      ),
    host: z
      .enum(['github', 'gitlab', 'forgejo', 'none'])
      .optional()
      .describe(
        'The kind of host of the repository, if its address does not show it. With "none", pages only link to the ' +
          'repository. Example: gitlab',
      ),
    branch: textLine.default('main').describe('The branch for edit links. Example: main'),
    grade: gradeSchema
      .prefault({})
      .describe('The rules by which the grade calculator decides that a level is reached.'),
    lint: lintSchema.prefault({}).describe('Settings for warnings about the content.'),
    licence: licenceSchema
      .optional()
      .describe('The licenses of the content and the code, as SPDX identifiers.'),
    discussions: webAddress
      .optional()
      .describe('The address of discussions. Example: https://github.com/owner/name/discussions'),
    comments: commentsSchema
      .optional()
      .describe('Comments through giscus. They load only when a reader opens them.'),
    brand: brandSchema.prefault({}).describe('The look of the site.'),
    parts: partsSchema.prefault({}).describe('The parts of the site. Each is on unless it is set to false.'),
    navigation: navigationSchema.default([]).describe('Links of your own in the header.'),
    footer: footerSchema.prefault({}).describe('Your own part of the footer.'),
    texts: textsSchema.prefault({}).describe('Texts of your own on the home page and in the footer.'),
    robots: z
      .literal('noindex')
      .register(valueWords, { word: '`noindex`' })
      .optional()
      .describe('With "noindex", the site tells search engines not to list it. Example: noindex'),
    head: headSchema
      .default([])
      .describe(
        'Elements for the head of every page. They are code, so only maintainers should change this file.',
      ),
  })
  .describe('The name, address, licenses and settings of the site. The file is site.yaml.');
export type Site = z.output<typeof siteSchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
