import { z } from 'zod';

/** The file names of a role's PDFs, without their extensions. */
const PDF_NAMES = [
  'career-track',
  'career-track-letter',
  'career-track-review',
  'career-track-review-letter',
] as const;

const part = (meaning: string) => z.boolean().default(true).describe(`${meaning} Example: false`);

/** The parts of a site that can be switched off, which removes their pages, links, sentences and scripts. */
export const partsSchema = z.strictObject({
  calculator: part('The grade calculator of each role, and the page for choosing one.'),
  match: part('The page with the roles nearest to a reader. It requires the calculator.'),
  compare: part('The comparison of two levels.'),
  proposals: part('The page of proposals, and the links for making one. They require a repository.'),
  reviews: part('The reviews of skills by experts, and the page of reviews that are due.'),
  changes: part('The history of the catalogue, of roles and of skills, with feeds.'),
  comments: part('The comments that "comments" sets up.'),
  pdfs: z
    .union([z.boolean(), z.array(z.enum(PDF_NAMES))])
    .default(true)
    .describe('The PDFs of each role: all, none, or a list by kind and paper. Example: [career-track]'),
  data: part('The downloads as JSON and CSV with their schemas, the CASE files, and the page about them.'),
});
