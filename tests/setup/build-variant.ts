import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { parse, stringify } from 'yaml';
import { ReadSite, required } from './read-site.ts';
import { projectRoot, runScript } from './run-script.ts';

/** A copy of a fixture's content with other settings. */
export interface Variant {
  /** The folder of `tests/fixtures` that is copied. */
  fixture: string;
  /** Fields of site.yaml that replace those of the fixture; `null` removes a field. */
  site: Record<string, unknown>;
  /** The texts of content files by path, which are added or replace those of the fixture. */
  files?: Record<string, string>;
  basePath?: string;
  /** Whether the search index, PDFs and pictures are built, too. */
  isFull?: boolean;
  /** Prepares the copy before it is built, such as by making it a Git repository. */
  prepare?: (contentDir: string) => void;
  /** Receives the text that the build printed to stderr. */
  onBuilt?: (stderr: string) => void;
}

/**
 * Builds the pages of a variant before the tests of a file, and removes them after the last. Returns a function for tests
 * that reads the site.
 */
export function variantOf(variant: Variant): () => ReadSite {
  let site: ReadSite | undefined;
  const work = mkdtempSync(join(tmpdir(), 'rolebook-variant-'));
  beforeAll(async () => {
    site = await buildVariant(variant, work);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  return () => required(site);
}

async function buildVariant(variant: Variant, work: string): Promise<ReadSite> {
  const contentDir = join(work, 'content');
  const built = { contentDir, outDir: join(work, 'site'), basePath: variant.basePath ?? '/' };
  writeContent(variant, contentDir);
  variant.prepare?.(contentDir);
  const { isFull = false } = variant;
  const { code, stdout, stderr } = await runScript('build', isFull ? [] : ['--pages-only'], {
    CONTENT_DIR: contentDir,
    PUBLIC_DIR: join(contentDir, 'public'),
    OUT_DIR: built.outDir,
    BASE_PATH: built.basePath,
  });
  if (code !== 0) throw new Error(`the build of a variant ended with ${String(code)}:\n${stdout}${stderr}`);
  variant.onBuilt?.(stderr);
  return new ReadSite(`${variant.fixture} with ${JSON.stringify(variant.site)}`, {
    ...built,
    isPagesOnly: !isFull,
  });
}

function writeContent({ fixture, site, files = {} }: Variant, dir: string): void {
  cpSync(join(projectRoot, 'tests/fixtures', fixture), dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  const file = join(dir, 'site.yaml');
  const given = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const fields = Object.entries({ ...given, ...site }).filter(([, value]) => value !== null);
  writeFileSync(file, stringify(Object.fromEntries(fields)));
}
