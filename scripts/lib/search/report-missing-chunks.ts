import type { IndexFile } from './stable-index.ts';

/** The scripts that load parts of an index: in the page, and in a worker. */
const SCRIPTS = new Set(['pagefind.js', 'pagefind-worker.js']);

/** The code that prints that the table of contents or a part is missing, and goes on without it. */
const SWALLOWED =
  /(catch\((\w+)\)\{console\.error\(`Failed to load the (?:index chunk|meta index)[^`]*`\);)\}/g;

/**
 * Returns the files of an index with scripts that throw where a part of it is missing. Pagefind 1.5.2 prints the failure and
 * finds fewer records, or none: after a new deployment, whose parts have other names, a page that is still open would say
 * that nothing was found. Scripts that are written otherwise stay as they are.
 */
export function reportMissingChunks(files: readonly IndexFile[]): IndexFile[] {
  return files.map((file) => {
    if (!SCRIPTS.has(file.path)) return file;
    const script = new TextDecoder().decode(file.content);
    return { ...file, content: new TextEncoder().encode(script.replace(SWALLOWED, '$1throw $2;}')) };
  });
}
