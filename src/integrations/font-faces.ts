import type { AstroIntegration } from 'astro';
import { directorySource, type ContentSource } from '#reader/content-source.ts';

/** The file that declares the parts of the font, each for its letters. */
const FILE = '/src/styles/fonts.css';

const FACE = /@font-face\s*\{[^}]*\}\s*/g;

/** The site's own words are written in these letters, whatever the content is written in. */
const OWN_LETTERS = 'Az';

/**
 * Leaves out of the stylesheet the parts of the font that no text of the content needs, such as Greek: a browser would not
 * fetch them, but reads a page's stylesheet before it paints anything. A letter from elsewhere, such as one in the name of
 * somebody who changed the content, shows in a font of the system.
 */
export function fontFaces(contentDir: string): AstroIntegration {
  const plugin = {
    name: 'rolebook-font-faces',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.endsWith(FILE) ? { code: neededFaces(code, directorySource(contentDir)), map: null } : undefined,
  };
  return {
    name: 'rolebook-font-faces',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // In development a letter may be written that was not there at the start.
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** A stylesheet without the faces whose `unicode-range` has no letter of a site with this content; those without a range stay. */
export function neededFaces(css: string, content: ContentSource): string {
  const files = content.list().filter((file) => !file.endsWith('/'));
  const texts = files.map((file) => content.read(file)).flatMap((read) => (read.ok ? [read.source] : []));
  return css.replaceAll(FACE, (face) => {
    const [, range] = /unicode-range:([^;}]*)/.exec(face) ?? [];
    const letters = range === undefined ? /(?:)/ : lettersOf(range);
    return [OWN_LETTERS, ...texts].some((text) => letters.test(text)) ? face : '';
  });
}

/** Matches any letter of a `unicode-range`, such as `U+0100-02BA, U+2113`. */
function lettersOf(range: string): RegExp {
  const parts = range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi);
  const ranges = [...parts].map(([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`);
  return new RegExp(`[${ranges.join('')}]`, 'u');
}
