import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSource, type SourceFile } from './source-file.ts';

/** A source of content files: a directory, a commit, or files about to be written. */
export interface ContentSource {
  /** Whether the directory exists. */
  exists: boolean;
  /** Lists all files, sorted, relative to the directory and with forward slashes; a link to a folder ends with a slash. */
  list: () => string[];
  read: (file: string) => SourceFile;
  /** Returns the path of a file for messages. An empty path gives the path of the content directory. */
  display: (file: string) => string;
}

/** Reads content from a directory. Leaves out names that start with a dot. */
export function directorySource(dir: string): ContentSource {
  return {
    exists: existsSync(dir) && statSync(dir).isDirectory(),
    list: () => listFiles(dir),
    read: (file) => readSource(join(dir, file)),
    display: (file) => displayPath(join(dir, file)),
  };
}

/** Reads content from memory: texts by path, as if they were in a directory. */
export function memorySource(files: ReadonlyMap<string, string>, dir: string): ContentSource {
  return {
    exists: true,
    list: () => [...files.keys()].sort(),
    read: (file) => {
      const source = files.get(file);
      return source === undefined ? { ok: false, message: 'there is no such file' } : { ok: true, source };
    },
    display: (file) => displayPath(join(dir, file)),
  };
}

/** Reads the content of a source as it would be after changes: new texts by path, undefined for removed files. */
export function changedSource(
  source: ContentSource,
  changes: ReadonlyMap<string, string | undefined>,
  dir: string,
): ContentSource {
  const kept = source.exists ? source.list().filter((file) => !changes.has(file)) : [];
  const written = [...changes].flatMap(([file, text]) => (text === undefined ? [] : [file]));
  return {
    exists: true,
    list: () => [...kept, ...written].sort(),
    read: (file) => {
      const text = changes.get(file);
      return text === undefined ? source.read(file) : { ok: true, source: text };
    },
    display: (file) => displayPath(join(dir, file)),
  };
}

/** Returns a path for messages: relative to the working directory if it is below that. */
export function displayPath(path: string): string {
  const below = relative(process.cwd(), path);
  return (below.startsWith('..') ? path : below).replaceAll('\\', '/') || '.';
}

function listFiles(dir: string, below = ''): string[] {
  return readdirSync(join(dir, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(dir, path);
      return [entry.isSymbolicLink() && isFolder(join(dir, path)) ? `${path}/` : path];
    });
}

/** Returns whether a link points to a folder. A link that is broken or points to itself does not. */
function isFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
