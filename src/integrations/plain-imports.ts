import type { AstroIntegration } from 'astro';

/** The module through which Vite 8 sends each `import()` of a browser's script. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Lets scripts import others without Vite's helper, which loads the styles of what is imported first: styles are part of
 * pages here, and the helper weighs 0.8 KB on each of them.
 */
export function plainImports(): AstroIntegration {
  const load = (id: string): string | undefined =>
    id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined;
  return {
    name: 'rolebook-plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'rolebook-plain-imports', enforce: 'pre', load }] } });
      },
    },
  };
}
