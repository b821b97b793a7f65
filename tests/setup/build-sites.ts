import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

/** A site built for the tests. */
export interface BuiltSite {
  /** The content directory that it was built from. */
  contentDir: string;
  outDir: string;
  basePath: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The project's own content. */
    mainSite: BuiltSite;
    /** Roles and skills of unusual shapes, under a base path, on a scale of three. */
    shapesSite: BuiltSite;
    /** The smallest catalogue, on a scale of five, pages only. */
    smallSite: BuiltSite;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds each site once, as somebody at the terminal would, before any test runs. The programs that tests start keep
 * what Node has compiled of them: there are hundreds, and half of the time of a short one is compiling.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled');
  const work = mkdtempSync(join(tmpdir(), 'rolebook-sites-'));
  const site = (name: string, contentDir: string, basePath: string): BuiltSite => ({
    contentDir: join(root, contentDir),
    outDir: join(work, name),
    basePath,
  });
  const main = site('main', 'content', '/');
  const shapes = site('shapes', 'tests/fixtures/shapes', '/somewhere/');
  const small = site('small', 'tests/fixtures/small', '/');
  await Promise.all([build(main), build(shapes), build(small, ['--pages-only'])]);
  project.provide('mainSite', main);
  project.provide('shapesSite', shapes);
  project.provide('smallSite', small);
  return () => rmSync(work, { recursive: true, force: true });
}

function build({ contentDir, outDir, basePath }: BuiltSite, args: string[] = []): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: basePath,
  };
  const child = spawn(process.execPath, ['scripts/build.ts', ...args], { cwd: root, env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the build of ${contentDir} ended with ${String(code)}:\n${output}`));
    });
  });
}
