import { stringify } from 'yaml';
import type { ContentEdit } from '../content/content-edit.ts';
import type { ImportedFramework, ImportedLevel } from './collect-framework.ts';
import type { NewStep } from './new-scale.ts';

const SITE = `# What the site is called and where it lives: replace these.
name: Career Framework
description: What each role expects at each level, skill by skill.
url: https://example.org
`;

/** The files that a new content directory needs besides its roles. */
export function addSiteFiles(
  edit: ContentEdit,
  ladder: readonly ImportedLevel[],
  scale: readonly NewStep[],
): void {
  edit.add('site.yaml', SITE);
  edit.add('ladder.yaml', stringify(ladder.map(({ id, name }) => ({ id, name }))));
  edit.add('scale.yaml', stringify(scale.map(({ id, name, letter }) => ({ id, name, letter }))));
}

/** The levels that most roles have, in their order; of several such, those of the first role. */
export function commonLadder({ roles }: ImportedFramework): ImportedLevel[] {
  const sequences = [
    ...Map.groupBy(roles, ({ levels }) => JSON.stringify(levels.map(({ id, name }) => [id, name]))),
  ];
  const [most] = sequences.toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[1][0]?.levels ?? [];
}
