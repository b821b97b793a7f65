import { z } from 'zod';
import { textBlock, textLine, webAddress, valueWords } from '#catalogue/schemas/text.ts';

/** A page of this site as `/guides/levels/`, or a whole web address. */
const linkTarget = z
  .union([
    webAddress,
    z
      .string()
      .regex(/^\/(?!\/)\S*$/, 'write a web address, or a path of this site such as /guides/levels/')
      .register(valueWords, { word: 'path of this site' }),
  ])
  .describe(
    'A web address, or a path of this site without its base path. Example: https://handbook.example.org',
  );

const linkSchema = z.strictObject({
  text: textLine.describe('The words of the link. Example: Handbook'),
  url: linkTarget,
});
export type SiteLink = z.output<typeof linkSchema>;

export const navigationSchema = z.array(linkSchema).max(4, 'the header has room for four links of your own');

export const footerSchema = z.strictObject({
  links: z.array(linkSchema).default([]).describe('Links at the end of every page.'),
});

/** Texts of the site's frame, in the words of its owner. */
export const textsSchema = z.strictObject({
  heading: textLine
    .optional()
    .describe('The heading of the home page. Without it, that is the description. Example: How we grow'),
  lead: textBlock
    .optional()
    .describe('The text below the heading. Without it, the page counts roles, skills and requirements.'),
  footer: textBlock
    .optional()
    .describe('The text at the end of every page. Without it, that is the description.'),
});
