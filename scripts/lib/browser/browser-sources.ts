import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { chromiumVersion } from './unpack-chromium.ts';

/** The facts of a machine that decide which browser prints. */
export interface Machine {
  /** The program that PUPPETEER_EXECUTABLE_PATH names. */
  named: string | undefined;
  platform: NodeJS.Platform;
  arch: string;
  /** The version of @sparticuz/chromium, or undefined if it is not installed. */
  chromium: string | undefined;
}

/** A way to get a browser. */
export type BrowserSource =
  | { kind: 'named'; program: string }
  /** The browser of @sparticuz/chromium, which npm installs. */
  | { kind: 'package'; version: string }
  /** The Chrome headless shell, which is downloaded once. */
  | { kind: 'download'; build: string }
  /** A Chrome, Chromium or Edge installed on this machine. */
  | { kind: 'installed' };

/**
 * Returns the sources of a browser, in the order in which to try them.
 *
 * A download comes before an installed Chrome, whose automatic updates make PDFs differ between machines and days. The
 * downloaded build changes only with the version of puppeteer-core.
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

export function thisMachine(): Machine {
  return {
    named: process.env['PUPPETEER_EXECUTABLE_PATH'],
    platform: process.platform,
    arch: process.arch,
    chromium: chromiumVersion(),
  };
}
