import { writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, LaunchOptions } from 'puppeteer';
import { CommandError } from './command.ts';

/** No browser could be started; the message names the ways to get one. */
export class MissingBrowserError extends CommandError {
  override name = 'MissingBrowserError';
}

const ATTEMPTS = 3;
const PAUSE = 2000;

/**
 * Opens a headless browser: the one that PUPPETEER_EXECUTABLE_PATH names, the one that npm brings on
 * Linux x64, or the one that Puppeteer has downloaded elsewhere. Throws a MissingBrowserError.
 */
export async function openBrowser(): Promise<Browser> {
  // Loaded here: what prints nothing starts without it.
  const { default: puppeteer } = await import('puppeteer');
  let cause: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await puppeteer.launch({ ...(await browserOptions()), handleSIGINT: false });
    } catch (error) {
      // Another process may be unpacking the same browser at this moment.
      cause = error;
      if (process.env['PUPPETEER_EXECUTABLE_PATH']) break;
      await wait(PAUSE);
    }
  }
  throw new MissingBrowserError(
    'No browser could be started, and PDFs and pictures need one. Ways to get one:\n' +
      '  on Linux x64, npm ci installs one (@sparticuz/chromium): run it again;\n' +
      '  elsewhere, npx puppeteer browsers install chrome-headless-shell downloads one;\n' +
      '  or set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium that is installed.\n' +
      `Reason: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`,
    { cause },
  );
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
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    return { headless: 'shell', executablePath, args, env: { ...fontEnvironment(), ...process.env } };
  }
  return { headless: 'shell', args };
}

/**
 * Where the browser finds fonts: those of the system, and the one that comes with the browser. On a machine without
 * any font, a page that shows a letter which the site's own fonts do not have would crash.
 */
function fontEnvironment(): Record<string, string> {
  const { FONTCONFIG_FILE, FONTCONFIG_PATH } = process.env;
  if (FONTCONFIG_FILE !== undefined || FONTCONFIG_PATH !== undefined) return {};
  const file = join(tmpdir(), `rolebook-fonts-${String(userInfo().uid)}.conf`);
  writeFileSync(
    file,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
      `<dir>${join(tmpdir(), 'fonts')}</dir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
