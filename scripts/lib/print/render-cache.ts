import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../command/project.ts';
import { hashSources } from '#reader/hash-sources.ts';
import { writeWhole } from '#reader/write-whole.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long a file is kept that no build has asked for, in milliseconds. */
const KEPT_FOR = 30 * DAY;

/** What makes files from pages: these programs, in the versions that the lock file names. */
const RENDERER_FILES = [
  'package-lock.json',
  'src/catalogue/publish/paper.ts',
  'scripts/lib/browser',
  'scripts/lib/print',
].map(projectPath);

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
      const hash = createHash('sha256').update(renderer);
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
  const browser = process.env['PUPPETEER_EXECUTABLE_PATH'];
  if (browser !== undefined && existsSync(browser))
    hash.update(`${browser} ${String(statSync(browser).mtimeMs)}`);
  return hash.update(hashSources(RENDERER_FILES)).digest('hex');
}
