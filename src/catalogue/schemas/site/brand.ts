import { z } from 'zod';
import { textLine, valueWords } from '#catalogue/schemas/text.ts';

/** A color as CSS and design tools write it. */
const hexColor = z
  .string()
  .regex(/^#[\da-f]{6}$/i, "write a color as '#' and six digits in quotation marks, such as '#1b4f9c'")
  .register(valueWords, { word: 'color' });

/** A file of the folder `public`, by its path in that folder. */
const publicFile = z
  .string()
  .regex(
    /^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/,
    'write the path of a file in the folder "public", such as logo.svg, with letters, digits and . _ - only',
  )
  .register(valueWords, { word: 'file' });

const picture = publicFile.refine(
  (path) => /\.(?:svg|png|webp)$/.test(path),
  'a picture is an SVG, PNG or WebP file, such as logo.svg',
);

const fontSchema = z.strictObject({
  name: textLine
    .refine(
      (name) => /^[\p{L}\p{N} -]+$/u.test(name),
      'the name of a font has letters, digits, spaces and - only',
    )
    .describe('The name of the font. Example: Inter'),
  files: z
    .array(
      publicFile.refine(
        (path) => path.endsWith('.woff2'),
        'a font is a WOFF2 file, such as fonts/inter-latin.woff2',
      ),
    )
    .min(1, 'name at least one file of the font')
    .describe(
      'Its files in the folder public. A variable font has one file; of several files, each names its weight at the end. ' +
        'Example: [fonts/inter-400.woff2, fonts/inter-600.woff2]',
    ),
});

/** How the site looks: its color, its pictures and its font. */
export const brandSchema = z.strictObject({
  accent: hexColor
    .optional()
    .describe(
      "The color of links and buttons. The scale's tones and the dark theme's colors come from it. Example: '#1b4f9c'",
    ),
  logo: picture
    .optional()
    .describe('A picture in the folder public, shown instead of the mark. Example: logo.svg'),
  logo_dark: picture
    .optional()
    .describe('The picture for the dark theme. Without it, the logo serves both. Example: logo-dark.svg'),
  favicon: picture
    .optional()
    .describe('The icon of the browser tab, in the folder public. Example: icon.svg'),
  font: fontSchema
    .optional()
    .describe('A font of your own for the pages. PDFs keep the font that the site brings.'),
});
export type Brand = z.output<typeof brandSchema>;
