import type { IndexFile } from './stable-index.ts';

/** The scripts that load parts of an index: in the page, and in a worker. */
const SCRIPTS = new Set(['pagefind.js', 'pagefind-worker.js']);

/** The code that prints that the table of contents or a part is missing, and goes on without it. */
const SWALLOWED =
  /(catch\((\w+)\)\{console\.error\(`Failed to load the (?:index chunk|meta index)[^`]*`\);)\}/g;

/**
 * Returns the files of an index with scripts that throw if a part is missing: Pagefind 1.5.2 only prints that, so a page left
 * open during a deployment would say that nothing was found. Scripts in another format stay as they are.
 */
export function reportMissingChunks(files: readonly IndexFile[]): IndexFile[] {
  return files.map((file) => {
    if (!SCRIPTS.has(file.path)) return file;
    const script = new TextDecoder().decode(file.content);
    return { ...file, content: new TextEncoder().encode(script.replace(SWALLOWED, '$1throw $2;}')) };
  });
}
