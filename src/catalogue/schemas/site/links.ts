import { z } from 'zod';
import { textBlock, textLine } from '#catalogue/schemas/text.ts';
import { linkTarget } from './address.ts';

const linkSchema = z.strictObject({
  text: textLine.describe('The text of the link. Example: Handbook'),
  url: linkTarget.describe(
    'A web address, or a path of this site without its base path. Example: https://handbook.example.org',
  ),
});
export type SiteLink = z.output<typeof linkSchema>;

export const navigationSchema = z.array(linkSchema).max(4, 'the header has room for four links of your own');

export const footerSchema = z.strictObject({
  links: z.array(linkSchema).default([]).describe('Links at the end of every page.'),
});

export const textsSchema = z.strictObject({
  heading: textLine
    .optional()
    .describe('The heading of the home page. By default, it is the description. Example: How we grow'),
  lead: textBlock
    .optional()
    .describe(
      'The text below the heading. By default, it gives the numbers of roles, skills and requirements.',
    ),
  footer: textBlock
    .optional()
    .describe('The text at the end of every page. By default, it is the description.'),
});
