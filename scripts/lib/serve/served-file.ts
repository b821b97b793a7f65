import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookup } from 'mrmime';

/** Resolves with the folder that contains the file of a path, such as `roles/maker/`, as soon as the file exists. */
export type FindDir = (path: string) => Promise<string>;

export interface ServedFile {
  bytes: Buffer;
  headers: Record<string, string>;
}

/** Matches a part of a path that does not start with a dot and contains no slash or backslash. */
const PLAIN_NAME = /^[^./\\\0][^/\\\0]*$/;

const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'EINVAL'];

/** The number of attempts to read from a folder that is being replaced, and the pause between them in milliseconds. */
const ATTEMPTS = 40;
const PAUSE = 50;

/**
 * Reads the file that a static host sends for a path. Tries again while a build replaces the folder. Returns undefined if
 * there is no such file.
 */
export async function readServedFile(
  findDir: FindDir,
  path: string,
  takesBrotli = false,
): Promise<ServedFile | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const dir = await findDir(path);
    const before = await identityOf(dir);
    const file = await readFrom(dir, path, takesBrotli);
    const isSteady = before !== undefined && before === (await identityOf(dir));
    if (file !== undefined || isSteady || attempt === ATTEMPTS) return file;
    await wait(PAUSE);
  }
}

/** Returns a text that distinguishes a folder from others at the same path, or undefined if there is none. */
async function identityOf(dir: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(dir, { bigint: true });
    return `${String(dev)} ${String(ino)}`;
  } catch {
    return undefined;
  }
}

async function readFrom(dir: string, path: string, takesBrotli: boolean): Promise<ServedFile | undefined> {
  const isFolder = path === '' || path.endsWith('/');
  const names = isFolder ? path.split('/').slice(0, -1) : path.split('/');
  if (!names.every((name) => PLAIN_NAME.test(name))) return undefined;
  for (const file of isFolder ? [`${path}index.html`] : [path, `${path}/index.html`]) {
    const compressed = takesBrotli ? await readWhole(join(dir, `${file}.br`), file) : undefined;
    if (compressed) return { ...compressed, headers: { ...compressed.headers, 'Content-Encoding': 'br' } };
    const plain = await readWhole(join(dir, file), file);
    if (plain) return plain;
  }
  return undefined;
}

/** Reads size and bytes of the same file, even if another takes its name during the read. */
async function readWhole(file: string, name: string): Promise<ServedFile | undefined> {
  try {
    const handle = await open(file);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return undefined;
      const bytes = await handle.readFile();
      const type = lookup(name) ?? 'application/octet-stream';
      return {
        bytes,
        headers: {
          'Content-Type': type.startsWith('text/') ? `${type};charset=utf-8` : type,
          'Last-Modified': stats.mtime.toUTCString(),
          ETag: `W/"${String(bytes.length)}-${String(stats.mtimeMs)}"`,
          Vary: 'Accept-Encoding',
        },
      };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.includes(String(error.code))) return undefined;
    throw error;
  }
}
