import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import type { Path } from '#catalogue/model/problem.ts';
import type { Linker } from './linker.ts';

/** An id in use, with those that its owner had before. */
export interface IdClaim {
  id: string;
  formerIds: readonly string[];
  /** Where the former ids are written. */
  file: string;
  path: Path;
  /** Who has the ids, in an editor's words. */
  owner: string;
}

/** Reports former ids that are an id in use, or that two claim. */
export function reportFormerIds(linker: Linker, kind: string, claims: readonly IdClaim[]): void {
  const ownerById = new Map(claims.map(({ id, owner }) => [id, owner]));
  for (const { formerIds, file, path, owner } of claims) {
    formerIds.forEach((id, index) => {
      const holder = ownerById.get(id);
      if (holder !== undefined) {
        const message = `the ${kind} id "${id}" belongs to ${holder}: a former id must be free`;
        linker.problem(file, [...path, index], message);
      }
      ownerById.set(id, owner);
    });
  }
}

/** What files of one kind claim, whose names are ids. */
export function claimsOfFiles(
  entries: readonly (EntryOf<'skill'> | EntryOf<'role'> | EntryOf<'domain'> | EntryOf<'family'>)[],
): IdClaim[] {
  return entries.map(({ id, file, value }) => ({
    id,
    formerIds: value.former_ids,
    file,
    path: ['former_ids'],
    owner: file,
  }));
}

/** What the steps of a list claim, each of which names its id. */
export function claimsOfSteps(
  file: string,
  kind: 'level' | 'proficiency',
  steps: readonly { id: string; former_ids: readonly string[] }[],
): IdClaim[] {
  return steps.map(({ id, former_ids }, index) => ({
    id,
    formerIds: former_ids,
    file,
    path: [index, 'former_ids'],
    owner: `the ${kind} "${id}"`,
  }));
}

/** What the levels of a role claim within it. */
export function claimsOfLevels({ file, value }: EntryOf<'role'>): IdClaim[] {
  return Object.entries(value.levels).map(([id, { former_ids }]) => ({
    id,
    formerIds: former_ids,
    file,
    path: ['levels', id, 'former_ids'],
    owner: `the level "${id}"`,
  }));
}
