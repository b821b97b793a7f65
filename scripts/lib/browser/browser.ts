import { firstLineOf } from '#catalogue/text/message-of.ts';
import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { delimiter, join } from 'node:path';
import { cachePath } from '../command/places.ts';
import type { Browser, LaunchOptions } from 'puppeteer';
import { z } from 'zod';
import { browserFolder } from './browser-folder.ts';
import { UNPACKED, unpackChromium } from './unpack-chromium.ts';
import { CommandError } from '../command/command.ts';

/** No browser could be started; the message names the ways to get one. */
export class MissingBrowserError extends CommandError {
  override name = 'MissingBrowserError';
}

/** The directory into which the browser that npm brings is unpacked. */
const CACHE_DIR = cachePath('browser');

let unpacked: Promise<string> | undefined;

/**
 * Opens a headless browser: the one that PUPPETEER_EXECUTABLE_PATH names, the one that npm brings on
 * Linux x64, or the one that Puppeteer has downloaded elsewhere. Throws a MissingBrowserError.
 */
export async function openBrowser(): Promise<Browser> {
  // Loaded here: what prints nothing starts without it.
  const { default: puppeteer } = await import('puppeteer');
  try {
    return await puppeteer.launch({ ...(await browserOptions()), handleSIGINT: false });
  } catch (error) {
    throw new MissingBrowserError(
      'No browser could be started, and PDFs and pictures need one. Ways to get one:\n' +
        '  on Linux x64, npm ci installs one (@sparticuz/chromium): run it again;\n' +
        '  elsewhere, npx puppeteer browsers install chrome-headless-shell downloads one;\n' +
        '  or set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium that is installed.\n' +
        `Reason: ${firstLineOf(error)}`,
      { cause: error },
    );
  }
}

async function browserOptions(): Promise<LaunchOptions> {
  const args = [
    '--disable-background-networking',
    '--font-render-hinting=none',
    // Chromium refuses its sandbox to root, and containers often refuse it to everybody; only our own pages are opened.
    ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  ];
  const own = process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (own) return { headless: true, executablePath: own, args };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await (unpacked ??= unpackedFolder());
    const env = { ...process.env, ...environmentIn(folder) };
    return { headless: 'shell', executablePath: join(folder, UNPACKED.program), args, env };
  }
  return { headless: 'shell', args };
}

/** The folder with the browser that npm brings; what failed once is tried again. */
async function unpackedFolder(): Promise<string> {
  try {
    return await browserFolder({ cache: CACHE_DIR, version: chromiumVersion(), unpack: unpackChromium });
  } catch (error) {
    unpacked = undefined;
    throw error;
  }
}

function chromiumVersion(): string {
  const file = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (file === undefined) throw new Error('@sparticuz/chromium is not installed');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** Returns the variables by which an unpacked browser finds its fonts and libraries. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  const { FONTCONFIG_FILE, FONTCONFIG_PATH, LD_LIBRARY_PATH } = process.env;
  const libraries = join(folder, UNPACKED.libraries);
  const hasFonts = FONTCONFIG_FILE !== undefined || FONTCONFIG_PATH !== undefined;
  return {
    ...(hasFonts ? {} : { FONTCONFIG_FILE: join(folder, UNPACKED.fonts) }),
    ...(existsSync(libraries)
      ? { LD_LIBRARY_PATH: [libraries, ...(LD_LIBRARY_PATH ? [LD_LIBRARY_PATH] : [])].join(delimiter) }
      : {}),
  };
}
