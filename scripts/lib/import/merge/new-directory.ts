import { stringify } from 'yaml';
import type { ContentEdit } from '../../content/content-edit.ts';
import type { ImportedFramework, ImportedLevel } from '../collect/framework.ts';
import { areJobTitles } from './job-titles.ts';
import type { NewStep } from '../scale/new-scale.ts';

/** The site.yaml of a new content directory, until somebody writes its own. */
export const NEW_SITE = `# What the site is called and where it lives: replace these.
name: Career Framework
description: What each role expects at each level, skill by skill.
url: https://example.org
`;

/** Adds the files that a new content directory has besides its roles: a ladder and a scale only if they have any steps. */
export function addSiteFiles(
  edit: ContentEdit,
  ladder: readonly ImportedLevel[],
  scale: readonly NewStep[],
): void {
  edit.add('site.yaml', NEW_SITE);
  if (ladder.length > 0) {
    edit.add('ladder.yaml', stringify(ladder.map(({ id, name, short }) => ({ id, name, short }))));
  }
  addScale(edit, scale);
}

/** Adds scale.yaml with steps; a scale without any needs no file. */
export function addScale(edit: ContentEdit, scale: readonly NewStep[]): void {
  if (scale.length > 0) edit.add('scale.yaml', stringify(scale));
}

/**
 * Returns the levels that most roles have before any tracks begin, in their order; of several such, those of the first role.
 * Job titles belong to one role, so they make no ladder.
 */
export function commonLadder({ roles }: Pick<ImportedFramework, 'roles'>): ImportedLevel[] {
  const trunks = roles
    .map(({ levels }) => trunkOf(levels))
    .filter((levels) => !areJobTitles(levels.map(({ name }) => name)));
  const sequences = [
    ...Map.groupBy(trunks, (levels) => JSON.stringify(levels.map(({ id, name }) => [id, name]))).values(),
  ];
  const [most] = sequences.toSorted((a, b) => b.length - a.length);
  return most?.[0] ?? [];
}

/** The levels of a role up to the one after which several come. */
function trunkOf(levels: readonly ImportedLevel[]): ImportedLevel[] {
  const belowOf = new Map(levels.map((level, index) => [level, level.after ?? levels[index - 1]?.id]));
  const trunk = levels.slice(0, 1);
  for (let last = trunk[0]; last !== undefined;) {
    const { id } = last;
    const [next, other] = levels.filter((level) => belowOf.get(level) === id && !trunk.includes(level));
    last = other === undefined ? next : undefined;
    if (last !== undefined) trunk.push(last);
  }
  return trunk;
}
