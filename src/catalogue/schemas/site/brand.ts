import { z } from 'zod';
import { namesCut } from '#catalogue/brand/font-face.ts';
import { isPaleGray } from '#catalogue/brand/pale-gray.ts';
import { textLine, valueWords } from '#catalogue/schemas/text.ts';

const HEX = /^#[\da-f]{6}$/i;

/** YAML reads a color without quotation marks as a comment. */
const HEX_RULE = "write a color as '#' and six digits in quotation marks, such as '#1b4f9c'";

const hexColor = z.string({ error: HEX_RULE }).regex(HEX, HEX_RULE).register(valueWords, { word: 'color' });

const accent = hexColor.refine((color) => !HEX.test(color) || !isPaleGray(color), {
  error: ({ input }) =>
    `${String(input)} is too pale a gray for an accent, since links must be much darker to be read: ` +
    "choose a color with more hue, or a gray as dark as '#888888'",
});

/** The path of a file within the folder `public`. */
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

const icon = publicFile.refine(
  (path) => /\.(?:svg|png|webp|ico)$/.test(path),
  'an icon is an SVG, PNG, WebP or ICO file, such as icon.svg',
);

const EXAMPLES = 'fonts/inter-400.woff2 or fonts/inter-700-italic.woff2';

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
    .superRefine((files, context) => {
      if (files.length === 1) return;
      files.forEach((file, index) => {
        if (namesCut(file)) return;
        const message = `if a font has several files, each name must end with the weight of its font, such as ${EXAMPLES}: rename this one`;
        context.addIssue({ code: 'custom', message, path: [index] });
      });
    })
    .describe(
      'Its files in the folder public; pages load the first one early. A variable font has one file. If there are several, ' +
        'names end with the weight, and "italic" if it applies. Example: [fonts/inter-400.woff2, fonts/inter-700.woff2]',
    ),
});

export const brandSchema = z.strictObject({
  accent: accent
    .optional()
    .describe(
      "The color of links and buttons. The scale's tones and the dark theme's colors are derived from it and are always " +
        "readable. Example: '#1b4f9c'",
    ),
  logo: picture
    .optional()
    .describe(
      "A picture in the folder public, shown beside the site's name instead of Rolebook's mark, 32 pixels high. Example: logo.svg",
    ),
  logo_dark: picture
    .optional()
    .describe('The logo for the dark theme. By default, it is the same as "logo". Example: logo-dark.svg'),
  favicon: icon
    .optional()
    .describe('The icon of the browser tab, a square picture in the folder public. Example: icon.svg'),
  font: fontSchema
    .optional()
    .describe('A font of your own for the pages. PDFs always use the built-in font.'),
});
export type Brand = z.output<typeof brandSchema>;
