import { listSiteFiles } from '#reader/check/site-files.ts';
import type { Settings } from '#reader/settings.ts';
import { packagePath } from '../command/places.ts';

/** The folder of files that Rolebook adds to every site. */
export const PACKAGE_PUBLIC = packagePath('src/public');

/** Returns the files that a build copies unchanged: those of Rolebook and those of the site's owner. */
export function publicFiles({ publicDir }: Pick<Settings, 'publicDir'>): string[] {
  return listSiteFiles(PACKAGE_PUBLIC, publicDir);
}
