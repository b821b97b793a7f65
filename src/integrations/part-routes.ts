import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '#catalogue/model/catalogue.ts';
import { hasFolderOfRoutes } from '#catalogue/model/site-parts.ts';

/**
 * Adds routes for the files below `src/parts/<part>/pages` of the parts that a site has. They cannot be in `src/pages`,
 * where Astro turns every file into a route.
 */
export function partRoutes(site: Site | undefined): AstroIntegration {
  return {
    name: 'rolebook-part-routes',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const parts = join(fileURLToPath(config.srcDir), 'parts');
        for (const part of readdirSync(parts)) {
          if (site !== undefined && !hasFolderOfRoutes(site, part)) continue;
          const pages = join(parts, part, 'pages');
          for (const file of globSync('**/*.{astro,ts}', { cwd: pages }))
            injectRoute({ pattern: patternOf(file), entrypoint: join(pages, file) });
        }
      },
    },
  };
}

/** Returns the route of a file, such as `/roles/[role]/feed.xml` for `roles/[role]/feed.xml.ts`. */
export function patternOf(file: string): string {
  const route = file.replaceAll('\\', '/').replace(/\.(?:astro|ts)$/, '');
  return `/${route.replace(/(?:^|\/)index$/, '')}`;
}
