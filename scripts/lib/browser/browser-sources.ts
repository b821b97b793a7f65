import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { chromiumVersion } from './unpack-chromium.ts';

/** The facts of a machine that decide which browser prints. */
export interface Machine {
  /** The program that PUPPETEER_EXECUTABLE_PATH names. */
  named: string | undefined;
  platform: NodeJS.Platform;
  arch: string;
  /** The version of @sparticuz/chromium; undefined if it is not installed. */
  chromium: string | undefined;
}

/** A way to a browser. */
export type BrowserSource =
  | { kind: 'named'; program: string }
  /** The browser of @sparticuz/chromium, which npm installs. */
  | { kind: 'package'; version: string }
  /** The Chrome headless shell, downloaded once. */
  | { kind: 'download'; build: string }
  /** A Chrome, Chromium or Edge of the machine. */
  | { kind: 'installed' };

/**
 * Returns the ways to a browser in the order in which they are tried, until one gives a browser.
 *
 * A download precedes an installed Chrome, which updates itself: the same page would give other PDFs on another machine, or
 * on another day. The build that is downloaded changes only with the version of puppeteer-core.
 */
export function browserSources({
  named,
  platform,
  arch,
  chromium,
}: Machine): readonly [BrowserSource, ...BrowserSource[]] {
  if (named) return [{ kind: 'named', program: named }];
  if (platform === 'linux' && arch === 'x64' && chromium !== undefined) {
    return [{ kind: 'package', version: chromium }];
  }
  return [{ kind: 'download', build: PUPPETEER_REVISIONS['chrome-headless-shell'] }, { kind: 'installed' }];
}

/** Returns the facts of this machine. */
export function thisMachine(): Machine {
  return {
    named: process.env['PUPPETEER_EXECUTABLE_PATH'],
    platform: process.platform,
    arch: process.arch,
    chromium: chromiumVersion(),
  };
}
