import type { Settings } from '#reader/settings.ts';
import { MissingBrowserError } from '../browser/missing-browser.ts';
import {
  buildCheckedPages,
  describeRenderings,
  indexSite,
  printSite,
  siteRenderings,
} from '../build/build-site.ts';
import { readVersions } from '../build/page-history.ts';
import { printError } from '../command/command.ts';
import { AwaitedFiles } from '../print/awaited-files.ts';
import type { Rendering } from '../print/render-files.ts';
import { openStaging, type Staging } from '../output/staging.ts';
import { serveStatic } from './static-server.ts';

export interface ServedAt {
  port: number;
  host?: string | undefined;
}

/**
 * Builds the site and serves it until SIGINT or SIGTERM. A request waits until its file has been built or printed. Throws a
 * CommandError if the pages cannot be built.
 */
export async function serveSite(settings: Settings, at: ServedAt): Promise<void> {
  const { contentDir, outDir, basePath } = settings;
  const site = new GrowingSite();
  // Comes before the build, which would be wasted if the port is in use.
  const server = await serveStatic({ ...at, basePath, dir: (path) => site.dirOf(path) });
  let staging: Staging | undefined;
  let renderings: Rendering[];
  try {
    staging = openStaging(outDir, contentDir);
    const { dir } = staging;
    const versions = readVersions(contentDir);
    await buildCheckedPages(settings, { dir, versions });
    renderings = siteRenderings(await indexSite(settings, dir), versions);
  } catch (error) {
    staging?.discard();
    await server.close();
    throw error;
  }
  site.show(staging.dir, renderings);
  console.log(`serving: ${server.address} (Ctrl-C ends it; ${describeRenderings(renderings)} follow)`);
  if (!(await finish(settings, staging, site))) return;
  const end = (): void => void server.close();
  process.once('SIGINT', end).once('SIGTERM', end);
}

/** Prints PDFs and pictures and publishes the site. Returns false if that fails, which does not stop the server. */
async function finish(settings: Settings, staging: Staging, site: GrowingSite): Promise<boolean> {
  const { outDir } = settings;
  try {
    await print(settings, staging.dir, site);
    staging.publish();
  } catch (error) {
    printError(error);
    console.error(`The finished files are served until Ctrl-C. ${outDir} is unchanged.`);
    process.exitCode = 1;
    return false;
  }
  site.move(outDir);
  staging.discard();
  console.log(`built: ${outDir}`);
  return true;
}

async function print(settings: Settings, dir: string, { renderings, awaited }: GrowingSite): Promise<void> {
  try {
    await printSite(renderings, settings, { dir, awaited });
  } catch (error) {
    if (!(error instanceof MissingBrowserError)) throw error;
    console.error(`${error.message}\nContinuing without ${describeRenderings(renderings)}.`);
  }
}

/** A site that is served before its PDFs and pictures exist. */
class GrowingSite {
  readonly #shown = Promise.withResolvers<undefined>();
  #dir = '';
  renderings: readonly Rendering[] = [];
  awaited = new AwaitedFiles([]);

  /** Serves the pages and the search from a folder to which the renderings are still being added. */
  show(dir: string, renderings: readonly Rendering[]): void {
    this.#dir = dir;
    this.renderings = renderings;
    this.awaited = new AwaitedFiles(renderings.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
    this.#shown.resolve(undefined);
  }

  /** Serves the complete site from another folder. */
  move(dir: string): void {
    this.#dir = dir;
  }

  /** Resolves with the folder that contains the file of a path, as soon as the file exists. */
  async dirOf(path: string): Promise<string> {
    await this.#shown.promise;
    await this.awaited.settled(`/${path}`);
    return this.#dir;
  }
}
