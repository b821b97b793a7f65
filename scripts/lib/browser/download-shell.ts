import { messageOf } from '#catalogue/text/message-of.ts';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Progress } from '../command/progress.ts';
import { browserFolder, UnavailableError } from './browser-folder.ts';
import { runInThread } from './run-in-thread.ts';

/** The variable that puppeteer's documentation gives for a copy of the files at Google. */
const MIRROR = 'PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL';

/** How long a download may wait for its next byte, in milliseconds. */
const PATIENCE = 60_000;

const MEGABYTE = 1_000_000;

/** The bytes that have come, and all of them, which are 0 if the server does not say how many. */
const progressSchema = z.tuple([z.number(), z.number()]);

interface ShellDownload {
  /** The directory that holds a folder for each build; it need not exist. */
  cache: string;
  build: string;
  /** The address that holds a folder for each build, without a slash at its end. */
  from: string;
  patience?: number;
}

/** Returns the address from which browsers are downloaded, and the variable that changes it. */
export function downloadPlace(): { from: string; variable: string } {
  const from = process.env[MIRROR] || 'https://storage.googleapis.com/chrome-for-testing-public';
  return { from: from.replace(/\/+$/, ''), variable: MIRROR };
}

/**
 * Returns the program of a Chrome headless shell: the one that was downloaded earlier, or a new one. Throws an
 * UnavailableError where it cannot be downloaded.
 */
export async function downloadedShell(wanted: ShellDownload): Promise<string> {
  const { Browser, computeExecutablePath } = await import('@puppeteer/browsers');
  const { cache, build } = wanted;
  const place = { cacheDir: cache, browser: Browser.CHROMEHEADLESSSHELL, buildId: build };
  const program = relative(cache, computeExecutablePath(place));
  const unpack = (folder: string): Promise<void> => download(folder, wanted);
  return join(await browserFolder({ cache, version: build, program, unpack }), program);
}

/** Installs with puppeteer's own function, through the proxy of the usual variables if this Node can. */
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
    `Downloading the Chrome headless shell ${build} from ${from}: it prints PDFs and pictures. This happens once.`,
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

/** Shows how much has been downloaded, unless the server does not say how much there is. */
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

/** Returns the reason in one line. Puppeteer puts it below a heading, and gives none if several addresses refuse. */
function reasonOf(error: unknown): string {
  const message = messageOf(error);
  const [, reason = message] = /- DefaultProvider: (.*)/s.exec(message) ?? [];
  return reason.trim().replace(/\s*\n\s*/g, ' ') || 'no answer';
}
