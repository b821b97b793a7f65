import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSource, type SourceFile } from './source-file.ts';

/** Where content files are read from: a directory, a commit, or files that are about to be written. */
export interface ContentSource {
  /** Whether there is such a place at all. */
  exists: boolean;
  /**
   * The paths of all files, in their order, relative to the content directory and with forward slashes; one that leads to a
   * folder, which is not followed, ends with a slash.
   */
  list: () => string[];
  /** A file's text; a file that is not there cannot be read. */
  read: (file: string) => SourceFile;
  /** A file's path as people see it, the content directory's own where it is empty. */
  display: (file: string) => string;
}

/** The content files of a directory; names that start with a dot are left out. */
export function directorySource(dir: string): ContentSource {
  return {
    exists: existsSync(dir) && statSync(dir).isDirectory(),
    list: () => listFiles(dir),
    read: (file) => readSource(join(dir, file)),
    display: (file) => displayPath(join(dir, file)),
  };
}

/** Content files by their paths, as if they stood in a directory. */
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

/** Content files of a source with changes to come: new texts, and undefined for files that go. */
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

/** A path as people see it: relative to where they stand, if it lies below. */
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

/** Whether a link leads to a folder; not where it leads nowhere, or to itself. */
function isFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}
