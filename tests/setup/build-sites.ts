import type { TestProject } from 'vitest/node';
import { buildForTests, createBuildFolder, type BuiltSite } from './build-site.ts';
import { builtCatalogue, largestRoleOf } from './read-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The frozen reference catalogue, with the PDFs and pictures of its largest role unless tests are thorough. */
    referenceSite: BuiltSite;
    /** Roles and skills of unusual shapes, under a base path, on a scale of three; in `npm test` pages only. */
    shapesSite: BuiltSite;
    /** The smallest catalogue, on a scale of five; pages only. */
    smallSite: BuiltSite;
    /** A framework without proficiencies or mandatory requirements; pages only. */
    wordsSite: BuiltSite;
    /** Roles with tracks, titles, alternatives, examples and rows without proficiencies, under a base path; in `npm test` pages only. */
    tracksSite: BuiltSite;
  }
}

/** Builds the sites that most tests read, once before all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = createBuildFolder();
  const { isThorough } = project.getProvidedContext();
  // "npm test" has no time to print more than one role.
  const isPagesOnly = project.name === 'site';
  const whole = folder.site('reference', 'tests/fixtures/reference', '/');
  const reference = isThorough ? whole : { ...whole, pdfsOf: [largestRoleOf(builtCatalogue(whole)).id] };
  const shapes = { ...folder.site('shapes', 'tests/fixtures/shapes', '/somewhere/'), isPagesOnly };
  const small = { ...folder.site('small', 'tests/fixtures/small', '/'), isPagesOnly: true };
  const words = { ...folder.site('words', 'tests/fixtures/text-only', '/'), isPagesOnly: true };
  const tracks = { ...folder.site('tracks', 'tests/fixtures/tracks', '/tracks/'), isPagesOnly };
  await Promise.all([reference, shapes, small, words, tracks].map(buildForTests));
  project.provide('referenceSite', reference);
  project.provide('shapesSite', shapes);
  project.provide('smallSite', small);
  project.provide('wordsSite', words);
  project.provide('tracksSite', tracks);
  return folder.remove;
}
