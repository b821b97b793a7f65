import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { countOf } from '#catalogue/text/words.ts';
import { CommandError } from '../command/command.ts';
import { Progress } from '../command/progress.ts';
import { serveStatic } from '../serve/static-server.ts';
import type { AwaitedFiles } from './awaited-files.ts';
import { writeWhole } from '#reader/write-whole.ts';
import type { RenderCache } from './render-cache.ts';
import { runJobs, type PageJob } from './work-queue.ts';

/** Files that are made from one page of the site in a browser. */
export interface Rendering {
  /** Whose files they are, in words for the person at the terminal. */
  subject: string;
  /** The page's path without a base path. */
  path: string;
  outputs: RenderedFile[];
}

/** A file that is made from a page. */
interface RenderedFile {
  /** Its path without a base path. */
  path: string;
  /** What tells it from other files of the same page: everything that `render` uses besides the page. */
  variant: string;
  /** Makes the file in a page, which may hold anything. */
  render: (page: Page, address: string) => Promise<Uint8Array>;
}

/** A built site, and where its renderings are kept. */
export interface RenderedSite {
  /** The directory of the site, which the files are written into. */
  dir: string;
  basePath: string;
  /** Undefined makes every file anew. */
  cache: RenderCache | undefined;
  openBrowser: () => Promise<Browser>;
  /** Readers who wait for files of the site, which are made next. */
  awaited?: AwaitedFiles;
}

/** How many files there are now, and how many of them are those of an earlier build. */
export interface RenderCounts {
  files: number;
  unchanged: number;
}

/** The time limit for the files of one page, in milliseconds. */
const TIME_LIMIT = 60_000;

/**
 * Makes files from pages, several pages at once; what did not change is taken from the cache, and where nothing changed
 * no browser opens. Throws a CommandError that names whose files could not be made, after all others were.
 */
export async function renderFiles(
  renderings: readonly Rendering[],
  site: RenderedSite,
): Promise<RenderCounts> {
  const files = renderings.flatMap(({ outputs }) => outputs).length;
  const missing: Rendering[] = [];
  try {
    for (const rendering of renderings) {
      missing.push(...takeFromCache(rendering, site));
      // A server in the same process has readers meanwhile.
      await turn();
    }
    if (missing.length > 0) await makeFiles(missing, site);
  } finally {
    site.awaited?.settleAll();
  }
  site.cache?.prune();
  return { files, unchanged: files - missing.flatMap(({ outputs }) => outputs).length };
}

/** What of a rendering is still to be made: nothing, or the outputs that the cache does not hold. */
function takeFromCache(rendering: Rendering, site: RenderedSite): Rendering[] {
  const outputs = rendering.outputs.filter((output) => {
    const kept = site.cache?.get(keyOf(rendering, output, site));
    if (kept) write(output, kept, site);
    return kept === undefined;
  });
  return outputs.length > 0 ? [{ ...rendering, outputs }] : [];
}

async function makeFiles(renderings: readonly Rendering[], site: RenderedSite): Promise<void> {
  const server = await serveStatic({ dir: site.dir, basePath: site.basePath, port: 0 });
  const progress = new Progress(renderings.length, 'page');
  try {
    const jobs = renderings.map((rendering) => jobOf(rendering, server.address, site));
    const failed = await runJobs(jobs, {
      openBrowser: site.openBrowser,
      concurrency: availableParallelism() + 1,
      timeLimit: TIME_LIMIT,
      onDone: () => progress.advance(),
    });
    if (failed.length > 0) {
      const made = renderings.length - failed.length;
      throw new CommandError(
        `${failed.map(({ job, reason }) => `${job.subject}: ${reason} (tried twice)`).join('\n')}\n` +
          `The files of ${countOf(made, 'other page')} were made and are kept: the next build makes only what is missing.`,
      );
    }
  } finally {
    progress.end();
    await server.close();
  }
}

function jobOf(rendering: Rendering, address: string, site: RenderedSite): PageJob {
  return {
    subject: rendering.subject,
    run: async (page) => {
      for (const output of rendering.outputs) {
        const bytes = await output.render(page, new URL(`.${rendering.path}`, address).href);
        site.cache?.set(keyOf(rendering, output, site), bytes);
        write(output, bytes, site);
      }
    },
    isUrgent: () => rendering.outputs.some(({ path }) => site.awaited?.isWanted(path)),
  };
}

function write({ path }: RenderedFile, bytes: Uint8Array, { dir, awaited }: RenderedSite): void {
  writeWhole(join(dir, path), bytes);
  awaited?.settle(path);
}

function keyOf({ path }: Rendering, { variant }: RenderedFile, { dir, cache }: RenderedSite): string {
  return cache?.keyOf(variant, readFileSync(join(dir, path, 'index.html'))) ?? '';
}
