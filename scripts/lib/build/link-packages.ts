import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { packagePath } from '../command/places.ts';

/**
 * Links Rolebook's packages into `node_modules` of a folder in which Astro works. Code that Astro compiles there imports them by
 * name, and would else find none with pnpm, or other versions that a site's owner has installed.
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
    // A junction, which Windows makes without special rights.
    symlinkSync(dirname(found), link, 'junction');
  }
}
