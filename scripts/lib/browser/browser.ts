import { cachePath } from '../command/places.ts';
import type { Browser } from 'puppeteer-core';
import { browserSources, thisMachine } from './browser-sources.ts';
import { downloadPlace } from './download-shell.ts';
import { MissingBrowserError } from './missing-browser.ts';
import { identityOf, obtainBrowser } from './obtain-browser.ts';

/** The directory of browsers that are unpacked or downloaded. */
const CACHE_DIR = cachePath('browser');

const ARGS = [
  '--disable-background-networking',
  '--font-render-hinting=none',
  // Chromium refuses its sandbox to root, and containers often refuse it to everybody; only our own pages are opened.
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

type Obtained = Awaited<ReturnType<typeof obtainBrowser>>;

let obtaining: Promise<Obtained> | undefined;
let obtained: Obtained | undefined;

/** Opens a headless browser, which browserSources() chooses. Throws a MissingBrowserError. */
export async function openBrowser(): Promise<Browser> {
  // Loaded here: what prints nothing starts without it.
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    const { options } = await browserHere();
    return await puppeteer.launch({ ...options, args: ARGS, handleSIGINT: false });
  } catch (error) {
    throw new MissingBrowserError(thisMachine(), error);
  }
}

/** Returns a text that differs between browsers whose PDFs may differ, for the one that openBrowser() opens. */
export function browserIdentity(): string {
  const [source] = browserSources(thisMachine());
  return source.kind !== 'named' && obtained ? obtained.identity : identityOf(source);
}

/** Obtains the browser once for all calls; after a failure, the next call tries again. */
async function browserHere(): Promise<Obtained> {
  const sources = browserSources(thisMachine());
  const places = { cache: CACHE_DIR, from: downloadPlace().from };
  // Not kept: the variable may change.
  if (sources[0].kind === 'named') return obtainBrowser(sources, places);
  try {
    return (obtained = await (obtaining ??= obtainBrowser(sources, places)));
  } catch (error) {
    obtaining = undefined;
    throw error;
  }
}
