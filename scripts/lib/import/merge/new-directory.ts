import { stringify } from 'yaml';
import type { ContentEdit } from '../../content/content-edit.ts';
import type { ImportedFramework, ImportedLevel } from '../collect/framework.ts';
import { areJobTitles } from './job-titles.ts';
import type { NewStep } from '../scale/new-scale.ts';

/** The initial site.yaml of a new content directory. */
export const NEW_SITE = `# The name and address of the site: replace these.
name: Career Framework
description: What each role expects at each level, skill by skill.
url: https://example.org
`;

/** Adds the site to a new content directory, and the ladder and the scale if they are not empty. */
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

/** Adds scale.yaml unless the scale is empty. */
export function addScale(edit: ContentEdit, scale: readonly NewStep[]): void {
  if (scale.length > 0) edit.add('scale.yaml', stringify(scale));
}

/**
 * Returns the most frequent sequence of levels before tracks begin, and the first one if several are equally frequent.
 * Ignores job titles, since they belong to one role.
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

/** Returns the levels of a role up to the one that several levels follow. */
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
