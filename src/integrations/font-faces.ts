import type { AstroIntegration } from 'astro';
import { directorySource, type ContentSource } from '#reader/content-source.ts';

/** The file that declares the parts of the font, each for its letters. */
const FILE = '/src/styles/fonts.css';

const FACE = /@font-face\s*\{[^}]*\}\s*/g;

/**
 * Leaves out of the stylesheet the parts of the font that no text of the content needs, such as Greek: a browser would not
 * fetch them, but reads a page's stylesheet before it paints anything. Which ones is decided when the build starts.
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

/** A stylesheet without the faces whose `unicode-range` has no letter of a content; faces without a range are kept. */
export function neededFaces(css: string, content: ContentSource): string {
  const texts = content.list().flatMap((file) => {
    const read = file.endsWith('/') ? undefined : content.read(file);
    return read?.ok ? [read.source] : [];
  });
  return css.replaceAll(FACE, (face) => {
    const [, range] = /unicode-range:([^;}]*)/.exec(face) ?? [];
    return range === undefined || texts.some((text) => lettersOf(range).test(text)) ? face : '';
  });
}

/** Matches any letter of a `unicode-range`, such as `U+0100-02BA, U+2113`. */
function lettersOf(range: string): RegExp {
  const parts = range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi);
  const ranges = [...parts].map(([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`);
  return new RegExp(`[${ranges.join('')}]`, 'u');
}
