import { formatProblem, type LocatedProblem } from '#catalogue/model/problem.ts';
import { findContentPlaces } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import type { KnownContent } from './known-content.ts';
import type { NewRequest } from './request.ts';

/** Names the item that has or had an id, in words for an editor. Returns undefined if the id is free. */
export function findHolder(
  { kind, id }: Pick<NewRequest, 'kind' | 'id'>,
  { formerIds }: Pick<KnownContent, 'formerIds'>,
  source: ContentSource,
): string | undefined {
  const { places, strays } = findContentPlaces(source.list());
  const known = [...places, ...strays.flatMap(({ place, file }) => (place ? [{ ...place, file }] : []))];
  const holder =
    known.find((place) => place.kind === kind && place.id === id) ??
    // The requirements in a folder without role.yaml would become those of the new role.
    known.find((place) => kind === 'role' && place.kind === 'requirements' && place.parent === id);
  if (holder) return `${source.display(holder.file)} has the id "${id}"`;
  const former = formerIds.find((before) => before.kind === kind && before.id === id);
  return former && `the ${kind} "${former.now}" had the id "${id}" before, and old links redirect to it`;
}

/** Returns the problems that are in the new content but not in the old. */
export function findAddedProblems(before: ContentSource, after: ContentSource): LocatedProblem[] {
  const known = new Set(problemsOf(before).map(formatProblem));
  return problemsOf(after).filter((problem) => !known.has(formatProblem(problem)));
}

/** Returns content with added files that are not written yet. */
export function withFiles(content: ContentSource, files: ReadonlyMap<string, string>): ContentSource {
  return {
    ...content,
    list: () => [...content.list(), ...files.keys()].sort(),
    read: (file) => {
      const source = files.get(file);
      return source === undefined ? content.read(file) : { ok: true, source };
    },
  };
}

function problemsOf(source: ContentSource): LocatedProblem[] {
  const read = readCatalogue(source);
  return read.ok ? [] : read.problems;
}
