import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { packagePath } from '../command/places.ts';

/**
 * Links Rolebook's dependencies into `node_modules` of Astro's folder. Code compiled there imports them by name, and would
 * otherwise find none with pnpm, or the versions that the site's owner has installed.
 */
export function linkPackages(dir: string): void {
  const manifest = packagePath('package.json');
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(manifest, 'utf8')));
  for (const name of Object.keys(dependencies)) {
    const found = findPackageJSON(name, manifest);
    if (found === undefined) continue;
    const link = join(dir, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    // Windows allows junctions without special rights.
    symlinkSync(dirname(found), link, 'junction');
  }
}
