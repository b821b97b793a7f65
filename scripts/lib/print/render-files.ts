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

/** Files to render in a browser from a page of the site. */
export interface Rendering {
  /** A name for messages. */
  subject: string;
  /** The path of the page, without a base path. */
  path: string;
  outputs: RenderedFile[];
}

interface RenderedFile {
  path: string;
  /** A text of everything that `render` uses besides the page, for the key in the cache. */
  variant: string;
  /** Renders the file in a browser page, which may show another address at first. */
  render: (page: Page, address: string) => Promise<Uint8Array>;
}

/** A built site, with the cache of its renderings. */
export interface RenderedSite {
  /** The folder of the site, to which the files are written. */
  dir: string;
  basePath: string;
  /** The cache, or undefined to render every file again. */
  cache: RenderCache | undefined;
  openBrowser: () => Promise<Browser>;
  /** Requests that wait for files of the site; these files are rendered first. */
  awaited?: AwaitedFiles;
}

/** The number of files, and how many of them came from the cache. */
export interface RenderCounts {
  files: number;
  unchanged: number;
}

const TIME_LIMIT = 60_000;

/**
 * Renders files from pages, several at once, and takes unchanged files from the cache. Throws a CommandError that names the
 * failed pages, after all others are done.
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
      // Lets a server in the same process answer requests.
      await turn();
    }
    if (missing.length > 0) await makeFiles(missing, site);
  } finally {
    site.awaited?.settleAll();
  }
  site.cache?.prune();
  return { files, unchanged: files - missing.flatMap(({ outputs }) => outputs).length };
}

/** Writes the files of a rendering that the cache has. Returns the rendering with the others, or an empty list. */
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
          `The files of ${countOf(made, 'other page')} were rendered and are in the cache: the next build renders only the missing ones.`,
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
