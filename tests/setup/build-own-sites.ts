import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildForTests, createBuildFolder, type BuiltSite } from './build-site.ts';
import { projectRoot } from './run-script.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A site with its own colors, pictures and font, under a base path; pages only. */
    brandedSite: BuiltSite;
    /** A private German site with its owner's links, texts and head elements, under a base path; pages only. */
    framedSite: BuiltSite;
  }
}

/** Builds the sites whose owners changed their look and frame, once before all slow tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = createBuildFolder();
  const branded = {
    ...folder.site('branded', 'tests/fixtures/branded/content', '/harbor/'),
    isPagesOnly: true,
    publicDir: join(projectRoot, 'tests/fixtures/branded/public'),
  };
  const framed = {
    ...folder.site('framed', 'tests/fixtures/framed/content', '/framed/'),
    isPagesOnly: true,
    publicDir: join(projectRoot, 'tests/fixtures/framed/public'),
  };
  await Promise.all([branded, framed].map(buildForTests));
  project.provide('brandedSite', branded);
  project.provide('framedSite', framed);
  return folder.remove;
}
