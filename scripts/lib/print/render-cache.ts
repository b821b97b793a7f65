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
/** How long a file is kept that no build has asked for, in milliseconds. */
const KEPT_FOR = 30 * DAY;

/** The programs that make files from pages: those of the repository, or compiled in the package. */
const PROGRAMS = ['src/catalogue/publish/paper.ts', 'scripts/lib/browser', 'scripts/lib/print', 'lib'];

/** The packages that they print and pack with. */
const PACKAGES = ['puppeteer-core', 'pdf-lib'];

/** Files made from pages, kept from one build to the next by a hash of everything that goes into them. */
export interface RenderCache {
  /** The name of the file that these inputs give. */
  keyOf: (...inputs: (string | Uint8Array)[]) => string;
  get: (key: string) => Uint8Array | undefined;
  set: (key: string, bytes: Uint8Array) => void;
  /** Removes what no build has asked for in a month. */
  prune: () => void;
}

/**
 * A cache in a directory, which need not exist. A key covers the renderer as well: its code, its packages and the
 * browser. Hashing the page covers its styles, which are part of it, and its fonts, whose names carry their hashes.
 */
export function openRenderCache(dir: string): RenderCache {
  const renderer = hashRenderer();
  const fileOf = (key: string): string => join(dir, key);
  return {
    keyOf: (...inputs) => {
      // Read each time: a browser that cannot be downloaded is replaced by another.
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

/** Returns the version of an installed package; undefined if it is not installed. */
function versionOf(name: string): string | undefined {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) return undefined;
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
