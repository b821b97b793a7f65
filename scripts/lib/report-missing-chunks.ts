import type { IndexFile } from './stable-index.ts';

/** The scripts that load parts of an index: in the page, and in a worker. */
const SCRIPTS = new Set(['pagefind.js', 'pagefind-worker.js']);

/** Where they print that the table of contents or a part is missing, and go on without it. */
const SWALLOWED =
  /(catch\((\w+)\)\{console\.error\(`Failed to load the (?:index chunk|meta index)[^`]*`\);)\}/g;

/**
 * The files of an index whose scripts throw where a part of it is missing. Pagefind 1.5.2 finds fewer records then, or none:
 * after a new deployment, whose parts have other names, a page that is still open would say that nothing was found. Throws
 * an Error where its scripts are others.
 */
export function reportMissingChunks(files: readonly IndexFile[]): IndexFile[] {
  return files.map((file) => {
    if (!SCRIPTS.has(file.path)) return file;
    const script = new TextDecoder().decode(file.content);
    const count = script.match(SWALLOWED)?.length ?? 0;
    if (count !== 2) {
      throw new Error(
        `${file.path} of Pagefind is not that of version 1.5.2: see how it reports a missing part, and adapt report-missing-chunks.ts`,
      );
    }
    return { ...file, content: new TextEncoder().encode(script.replace(SWALLOWED, '$1throw $2;}')) };
  });
}
