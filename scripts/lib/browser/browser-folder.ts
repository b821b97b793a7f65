import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { clearFoldersOfTheDead } from '../output/leftovers.ts';

/** The start of the name of the folder into which a process unpacks; the process id follows. */
const WORK_PREFIX = 'unpacking-';

/** The file that lists the unpacked files; it is written last. */
const INVENTORY = 'inventory.json';

/** Sizes in bytes, by file. */
const inventorySchema = z.record(z.string(), z.number());
type Inventory = z.output<typeof inventorySchema>;

interface BrowserFolder {
  /** The folder that has a folder for each version; it may not exist yet. */
  cache: string;
  version: string;
  program: string;
  /** Puts the browser into an empty folder. Throws an UnavailableError if it would fail in any folder. */
  unpack: (folder: string) => Promise<void>;
}

/** A failure that another folder would not prevent, such as no network. */
export class UnavailableError extends Error {
  override name = 'UnavailableError';
}

/**
 * Returns a folder that contains the browser, which is unpacked first if necessary. If the cache cannot hold it, the folder
 * is temporary and removed on exit.
 */
export async function browserFolder(wanted: BrowserFolder): Promise<string> {
  const folder = join(wanted.cache, wanted.version);
  if (isWhole(folder, wanted.program)) return folder;
  try {
    await unpackIntoCache(wanted, folder);
    return folder;
  } catch (error) {
    if (error instanceof UnavailableError) throw error;
    return unpackForNow(wanted.unpack);
  }
}

async function unpackIntoCache(wanted: BrowserFolder, folder: string): Promise<void> {
  const { cache, version, program, unpack } = wanted;
  clearFoldersOfTheDead(cache, WORK_PREFIX);
  const work = join(cache, `${WORK_PREFIX}${String(process.pid)}`);
  rmSync(work, { recursive: true, force: true });
  try {
    mkdirSync(cache, { recursive: true });
    mkdirSync(work, { mode: 0o700 });
    await fill(work, unpack);
    putInPlace(work, folder, program);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  removeFormerVersions(cache, version);
}

async function fill(folder: string, unpack: BrowserFolder['unpack']): Promise<void> {
  await unpack(folder);
  writeFileSync(join(folder, INVENTORY), JSON.stringify(inventoryOf(folder)));
}

/** Moves a filled folder into place, unless another process has put a complete one there. */
function putInPlace(work: string, folder: string, program: string): void {
  if (isWhole(folder, program)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!isWhole(folder, program)) throw error;
  }
  if (!isWhole(folder, program))
    throw new Error(`${folder} is on a disk that does not allow programs to run, or does not record owners`);
}

async function unpackForNow(unpack: BrowserFolder['unpack']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-browser-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    await fill(folder, unpack);
    return folder;
  } catch (error) {
    remove();
    throw error;
  }
}

/** Returns whether this user owns the folder, every file has its full size, and the program may run. */
function isWhole(folder: string, program: string): boolean {
  try {
    // On Windows, Node does not know the owners of files.
    if (process.getuid && statSync(folder).uid !== process.getuid()) return false;
    accessSync(join(folder, program), constants.X_OK);
    const kept = inventorySchema.parse(JSON.parse(readFileSync(join(folder, INVENTORY), 'utf8')));
    return Object.entries(kept).every(([file, size]) => statSync(join(folder, file)).size === size);
  } catch {
    return false;
  }
}

function inventoryOf(folder: string): Inventory {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const stats = files.map((file) => [file, statSync(join(folder, file))] as const);
  return Object.fromEntries(stats.flatMap(([file, stat]) => (stat.isFile() ? [[file, stat.size]] : [])));
}

function removeFormerVersions(cache: string, version: string): void {
  const former = readdirSync(cache).filter((name) => name !== version && !name.startsWith(WORK_PREFIX));
  for (const name of former) rmSync(join(cache, name), { recursive: true, force: true });
}
