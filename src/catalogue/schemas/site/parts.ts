import { z } from 'zod';

/** The PDFs of a role, by the names of their files. */
const PDF_NAMES = [
  'career-track',
  'career-track-letter',
  'career-track-review',
  'career-track-review-letter',
] as const;

const part = (meaning: string) => z.boolean().default(true).describe(`${meaning} Example: false`);

/** The parts that a site may leave out. A part that is off has no page, link, sentence or script. */
export const partsSchema = z.strictObject({
  calculator: part('The grade calculator of each role, and the page on which a reader chooses one.'),
  match: part('The page with the roles nearest to a reader. It needs the calculator.'),
  compare: part('The comparison of two levels.'),
  proposals: part('The page of proposals, and the links that suggest one. They need a repository.'),
  reviews: part('Which experts have reviewed a skill, and which reviews are due.'),
  changes: part('The history of the catalogue, of roles and of skills, with its feeds.'),
  comments: part('The comments that "comments" sets up.'),
  pdfs: z
    .union([z.boolean(), z.array(z.enum(PDF_NAMES))])
    .default(true)
    .describe('The PDFs of each role: all, none, or a list by kind and paper. Example: [career-track]'),
  data: part('The downloads as JSON and CSV with their schemas, and the page about them.'),
});
