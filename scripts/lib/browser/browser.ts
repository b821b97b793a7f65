import { cachePath } from '../command/places.ts';
import type { Browser } from 'puppeteer-core';
import { browserSources, thisMachine } from './browser-sources.ts';
import { downloadPlace } from './download-shell.ts';
import { MissingBrowserError } from './missing-browser.ts';
import { identityOf, obtainBrowser } from './obtain-browser.ts';

const CACHE_DIR = cachePath('browser');

const ARGS = [
  '--disable-background-networking',
  '--font-render-hinting=none',
  // Chromium's sandbox fails for root, and in many containers for every user. It is not needed, since only the
  // site's own pages are opened.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

type Obtained = Awaited<ReturnType<typeof obtainBrowser>>;

let obtaining: Promise<Obtained> | undefined;
let obtained: Obtained | undefined;

/** Opens the headless browser that browserSources() chooses. Throws a MissingBrowserError if none starts. */
export async function openBrowser(): Promise<Browser> {
  // Imported here so that commands that print nothing start without it.
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    const { options } = await browserHere();
    return await puppeteer.launch({ ...options, args: ARGS, handleSIGINT: false });
  } catch (error) {
    throw new MissingBrowserError(thisMachine(), error);
  }
}

/** Returns an identity of the browser that openBrowser() opens; it differs between browsers whose PDFs may differ. */
export function browserIdentity(): string {
  const [source] = browserSources(thisMachine());
  return source.kind !== 'named' && obtained ? obtained.identity : identityOf(source);
}

/** Obtains the browser once for all calls, and tries again after a failure. */
async function browserHere(): Promise<Obtained> {
  const sources = browserSources(thisMachine());
  const places = { cache: CACHE_DIR, from: downloadPlace().from };
  // Not remembered, since the variable may change.
  if (sources[0].kind === 'named') return obtainBrowser(sources, places);
  try {
    return (obtained = await (obtaining ??= obtainBrowser(sources, places)));
  } catch (error) {
    obtaining = undefined;
    throw error;
  }
}
