import { z } from 'zod';
import { textBlock, textLine } from '#catalogue/schemas/text.ts';
import { linkTarget } from './address.ts';

const linkSchema = z.strictObject({
  text: textLine.describe('The words of the link. Example: Handbook'),
  url: linkTarget.describe(
    'A web address, or a path of this site without its base path. Example: https://handbook.example.org',
  ),
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
