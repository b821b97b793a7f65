import type { IndexFile } from './stable-index.ts';

/** The scripts that load chunks of an index, in the page and in a worker. */
const SCRIPTS = new Set(['pagefind.js', 'pagefind-worker.js']);

/** Matches code that prints that a chunk or the meta index is missing, and continues without it. */
const SWALLOWED =
  /(catch\((\w+)\)\{console\.error\(`Failed to load the (?:index chunk|meta index)[^`]*`\);)\}/g;

/**
 * Returns the files of an index with scripts that throw if a chunk is missing. Pagefind 1.5.2 only prints an error, so a
 * page from before a deployment would find nothing. Scripts in another format stay unchanged.
 */
export function reportMissingChunks(files: readonly IndexFile[]): IndexFile[] {
  return files.map((file) => {
    if (!SCRIPTS.has(file.path)) return file;
    const script = new TextDecoder().decode(file.content);
    return { ...file, content: new TextEncoder().encode(script.replace(SWALLOWED, '$1throw $2;}')) };
  });
}
