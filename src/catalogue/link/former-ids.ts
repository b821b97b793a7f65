import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import type { Path } from '#catalogue/model/problem.ts';
import type { Linker } from './linker.ts';

/** An id in use, with the former ids of its owner. */
export interface IdClaim {
  id: string;
  formerIds: readonly string[];
  file: string;
  path: Path;
  /** The owner's name in messages. */
  owner: string;
}

/** Reports former ids that are in use as an id or belong to two owners. */
export function reportFormerIds(linker: Linker, kind: string, claims: readonly IdClaim[]): void {
  const ownerById = new Map(claims.map(({ id, owner }) => [id, owner]));
  for (const { formerIds, file, path, owner } of claims) {
    formerIds.forEach((id, index) => {
      const holder = ownerById.get(id);
      if (holder !== undefined) {
        const message = `the ${kind} id "${id}" belongs to ${holder}: remove it from former_ids`;
        linker.problem(file, [...path, index], message);
      }
      ownerById.set(id, owner);
    });
  }
}

/** Returns the claims of files that are named after their ids, all of one kind. */
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

/** Returns the claims of the levels of the ladder or of the proficiencies of the scale. */
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

export function claimsOfLevels({ file, value }: EntryOf<'role'>): IdClaim[] {
  return Object.entries(value.levels).map(([id, { former_ids }]) => ({
    id,
    formerIds: former_ids,
    file,
    path: ['levels', id, 'former_ids'],
    owner: `the level "${id}"`,
  }));
}
