import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, runScript } from './run-script.ts';

/** A site built for the tests. */
export interface BuiltSite {
  /** The content directory that it was built from. */
  contentDir: string;
  outDir: string;
  basePath: string;
  /** Whether it has pages and data only, without search index, PDFs and pictures. */
  isPagesOnly?: boolean;
  /** The folder with its owner's files; by default the folder `public` in the content. */
  publicDir?: string;
  /** The ids of the roles whose PDFs and pictures were printed; by default all roles. */
  pdfsOf?: readonly string[];
}

/** A temporary folder for built sites. */
export interface BuildFolder {
  /** Describes a site of this folder; `contentDir` is relative to the project. */
  site: (name: string, contentDir: string, basePath: string) => BuiltSite;
  remove: () => void;
}

/**
 * Creates a folder for the sites of a test run. Programs that tests start get a cache of compiled code, since there are
 * hundreds of them, and a short one spends half its time compiling.
 */
export function createBuildFolder(): BuildFolder {
  process.env['NODE_COMPILE_CACHE'] ??= join(projectRoot, 'node_modules/.cache/compiled');
  const work = mkdtempSync(join(tmpdir(), 'rolebook-sites-'));
  return {
    site: (name, contentDir, basePath) => ({
      contentDir: join(projectRoot, contentDir),
      outDir: join(work, name),
      basePath,
    }),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

/** Builds a site with the command, as its owner would. Throws an Error with the command's output if it fails. */
export async function buildForTests({
  contentDir,
  publicDir,
  outDir,
  basePath,
  isPagesOnly = false,
  pdfsOf = [],
}: BuiltSite): Promise<void> {
  const printed = pdfsOf.flatMap((id) => ['--pdfs-of', id]);
  const options = isPagesOnly ? ['--pages-only'] : printed;
  const { code, stdout, stderr } = await runScript('build', options, {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: basePath,
    // The folder `public` of this repository belongs to its own site.
    PUBLIC_DIR: publicDir ?? join(contentDir, 'public'),
  });
  if (code !== 0)
    throw new Error(`the build of ${contentDir} ended with ${String(code)}:\n${stdout}${stderr}`);
}
