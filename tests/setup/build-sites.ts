import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtCatalogue, largestRoleOf } from './read-site.ts';
import { projectRoot, runScript } from './run-script.ts';

/** A site built for the tests. */
export interface BuiltSite {
  /** The content directory that it was built from. */
  contentDir: string;
  outDir: string;
  basePath: string;
  /** The folder of the files that its owner adds; none unless told. */
  publicDir?: string;
  /** The ids of the roles whose PDFs and pictures were printed, as `--pdfs-of` names them; those of every role unless told. */
  pdfsOf?: readonly string[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The frozen reference catalogue, with the PDFs and pictures of its largest role unless tests are thorough. */
    referenceSite: BuiltSite;
    /** Roles and skills of unusual shapes, under a base path, on a scale of three. */
    shapesSite: BuiltSite;
    /** The smallest catalogue, on a scale of five, pages only. */
    smallSite: BuiltSite;
    /** A framework that asks in texts alone, without proficiencies and without anything mandatory; pages only. */
    wordsSite: BuiltSite;
    /** Roles with tracks, titles, alternatives, examples and rows without proficiencies, under a base path. */
    tracksSite: BuiltSite;
    /** A site with colors, pictures and a font of its own, under a base path; pages only. */
    brandedSite: BuiltSite;
    /** A private site with links, texts and head elements of its owner, in German, under a base path; pages only. */
    framedSite: BuiltSite;
  }
}

/**
 * Builds each site once, as somebody at the terminal would, before any test runs. The programs that tests start keep
 * what Node has compiled of them: there are hundreds, and half of the time of a short one is compiling.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  process.env['NODE_COMPILE_CACHE'] ??= join(projectRoot, 'node_modules/.cache/compiled');
  const work = mkdtempSync(join(tmpdir(), 'rolebook-sites-'));
  const site = (name: string, contentDir: string, basePath: string): BuiltSite => ({
    contentDir: join(projectRoot, contentDir),
    outDir: join(work, name),
    basePath,
  });
  const { isThorough } = project.getProvidedContext();
  const whole = site('reference', 'tests/fixtures/reference', '/');
  const reference = isThorough ? whole : { ...whole, pdfsOf: [largestRoleOf(builtCatalogue(whole)).id] };
  const shapes = site('shapes', 'tests/fixtures/shapes', '/somewhere/');
  const small = site('small', 'tests/fixtures/small', '/');
  const words = site('words', 'tests/fixtures/text-only', '/');
  const publicDir = join(projectRoot, 'tests/fixtures/framed/public');
  const framed = { ...site('framed', 'tests/fixtures/framed/content', '/framed/'), publicDir };
  const tracks = site('tracks', 'tests/fixtures/tracks', '/tracks/');
  const branded = {
    ...site('branded', 'tests/fixtures/branded/content', '/harbor/'),
    publicDir: join(projectRoot, 'tests/fixtures/branded/public'),
  };
  await Promise.all([
    build(reference),
    build(shapes),
    build(small, ['--pages-only']),
    build(words, ['--pages-only']),
    build(tracks),
    build(branded, ['--pages-only']),
    build(framed, ['--pages-only']),
  ]);
  project.provide('referenceSite', reference);
  project.provide('shapesSite', shapes);
  project.provide('smallSite', small);
  project.provide('wordsSite', words);
  project.provide('tracksSite', tracks);
  project.provide('brandedSite', branded);
  project.provide('framedSite', framed);
  return () => rmSync(work, { recursive: true, force: true });
}

async function build(
  { contentDir, publicDir, outDir, basePath, pdfsOf = [] }: BuiltSite,
  args: string[] = [],
): Promise<void> {
  const printed = pdfsOf.flatMap((id) => ['--pdfs-of', id]);
  const { code, stdout, stderr } = await runScript('build', [...args, ...printed], {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: basePath,
    // Not that of the repository, whose files belong to its own site.
    PUBLIC_DIR: publicDir ?? join(contentDir, 'public'),
  });
  if (code !== 0)
    throw new Error(`the build of ${contentDir} ended with ${String(code)}:\n${stdout}${stderr}`);
}
