import { messageOf } from '#catalogue/text/message-of.ts';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Progress } from '../command/progress.ts';
import { browserFolder, UnavailableError } from './browser-folder.ts';
import { runInThread } from './run-in-thread.ts';

/** The variable that sets a mirror of Google's files, as puppeteer's documentation says. */
const MIRROR = 'PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL';

/** The longest wait for the next byte of a download, in milliseconds. */
const PATIENCE = 60_000;

const MEGABYTE = 1_000_000;

/** The bytes received so far and in total; the total is 0 if the server does not send it. */
const progressSchema = z.tuple([z.number(), z.number()]);

interface ShellDownload {
  /** The folder that has a folder for each build; it may not exist yet. */
  cache: string;
  build: string;
  /** The address below which each build has a folder, without a trailing slash. */
  from: string;
  patience?: number;
}

/** Returns the address from which browsers are downloaded, and the variable that sets it. */
export function downloadPlace(): { from: string; variable: string } {
  const from = process.env[MIRROR] || 'https://storage.googleapis.com/chrome-for-testing-public';
  return { from: from.replace(/\/+$/, ''), variable: MIRROR };
}

/**
 * Returns the program of a Chrome headless shell, which it downloads on first use. Throws an UnavailableError if the download
 * fails.
 */
export async function downloadedShell(wanted: ShellDownload): Promise<string> {
  const { Browser, computeExecutablePath } = await import('@puppeteer/browsers');
  const { cache, build } = wanted;
  const place = { cacheDir: cache, browser: Browser.CHROMEHEADLESSSHELL, buildId: build };
  const program = relative(cache, computeExecutablePath(place));
  const unpack = (folder: string): Promise<void> => download(folder, wanted);
  return join(await browserFolder({ cache, version: build, program, unpack }), program);
}

/** Installs with puppeteer's function, through the proxy that HTTP_PROXY or HTTPS_PROXY names if this Node supports it. */
const INSTALL = `({ install }, options, send) => {
  try {
    require('node:http').setGlobalProxyFromEnv?.();
  } catch (error) {
    throw new Error('HTTP_PROXY or HTTPS_PROXY is not an address: ' + error.message);
  }
  return install({ ...options, downloadProgressCallback: (done, all) => send([done, all]) });
}`;

async function download(folder: string, { build, from, patience = PATIENCE }: ShellDownload): Promise<void> {
  console.error(
    `Downloading the Chrome headless shell ${build} from ${from} to print PDFs and pictures. This happens only once.`,
  );
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error('the server is silent')), patience);
  const progress = megabytes();
  try {
    await runInThread({
      package: '@puppeteer/browsers',
      call: INSTALL,
      data: { browser: 'chrome-headless-shell', buildId: build, baseUrl: from, cacheDir: folder },
      onMessage: (message) => {
        const [done, all] = progressSchema.parse(message);
        if (done === all) clearTimeout(timer);
        else timer.refresh();
        progress.show(done, all);
      },
      signal: silence.signal,
    });
  } catch (error) {
    const message = `the Chrome headless shell could not be downloaded from ${from}: ${reasonOf(error)}`;
    throw new UnavailableError(message, { cause: error });
  } finally {
    clearTimeout(timer);
    progress.end();
  }
}

/** Shows the progress of a download if the server sends its size. */
function megabytes(): { show: (done: number, all: number) => void; end: () => void } {
  let progress: Progress | undefined;
  let shown = 0;
  return {
    show: (done, all) => {
      if (all === 0) return;
      progress ??= new Progress(Math.ceil(all / MEGABYTE), 'megabyte');
      for (; shown < Math.floor(done / MEGABYTE); shown += 1) progress.advance();
    },
    end: () => progress?.end(),
  };
}

/** Returns the reason in one line. Puppeteer puts it below a heading, and gives none if all addresses of a host refuse. */
function reasonOf(error: unknown): string {
  const message = messageOf(error);
  const [, reason = message] = /- DefaultProvider: (.*)/s.exec(message) ?? [];
  return reason.trim().replace(/\s*\n\s*/g, ' ') || 'no answer';
}
