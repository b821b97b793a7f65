import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { browserIdentity } from '../browser/browser.ts';
import { packagePath } from '../command/places.ts';
import { hashSources } from '#reader/hash-sources.ts';
import { writeWhole } from '#reader/write-whole.ts';

const DAY = 24 * 60 * 60 * 1000;
/** The time after which an unused file is removed, in milliseconds. */
const KEPT_FOR = 30 * DAY;

/** The code that renders pages to files, as sources in the repository or compiled in the package. */
const PROGRAMS = [
  'src/catalogue/publish/paper.ts',
  'src/catalogue/text/escape-html.ts',
  'scripts/lib/browser',
  'scripts/lib/print',
  'lib',
];

/** The packages that this code uses to print and pack. */
const PACKAGES = ['puppeteer-core', '@cantoo/pdf-lib'];

/** Rendered files, stored between builds under a hash of all their inputs. */
export interface RenderCache {
  keyOf: (...inputs: (string | Uint8Array)[]) => string;
  get: (key: string) => Uint8Array | undefined;
  set: (key: string, bytes: Uint8Array) => void;
  /** Removes files that no build has used for a month. */
  prune: () => void;
}

/**
 * Opens a cache in a folder, which may not exist yet. Its keys depend on the renderer's code, packages and browser, and on
 * the page's HTML, which includes its styles and the hashes of its fonts.
 */
export function openRenderCache(dir: string): RenderCache {
  const renderer = hashRenderer();
  const fileOf = (key: string): string => join(dir, key);
  return {
    keyOf: (...inputs) => {
      // Computed for each key, since another browser is used if the first cannot be downloaded.
      const hash = createHash('sha256').update(renderer).update(browserIdentity());
      for (const input of inputs) hash.update(`${String(Buffer.byteLength(input))}:`).update(input);
      return hash.digest('hex');
    },
    get: (key) => {
      const file = fileOf(key);
      if (!existsSync(file)) return undefined;
      const now = new Date();
      utimesSync(file, now, now);
      return readFileSync(file);
    },
    set: (key, bytes) => writeWhole(fileOf(key), bytes),
    prune: () => {
      if (!existsSync(dir)) return;
      const oldest = Date.now() - KEPT_FOR;
      for (const file of readdirSync(dir).map(fileOf)) if (statSync(file).mtimeMs < oldest) rmSync(file);
    },
  };
}

function hashRenderer(): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of PACKAGES) hash.update(`${name} ${versionOf(name) ?? ''}`);
  return hash.update(hashSources(PROGRAMS.map(packagePath).filter((path) => existsSync(path)))).digest('hex');
}

function versionOf(name: string): string | undefined {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) return undefined;
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
