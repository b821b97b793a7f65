import type { Version } from '#catalogue/model/catalogue.ts';
import type { ContentKind, ContentPlace } from '#catalogue/schemas/content-file.ts';

export interface ContentCommit {
  version: Version;
  places: ContentPlace[];
  /** Whether the clone lacks the commits before it. It then lists all files, whether it changed them or not. */
  isCut?: boolean;
}

/** A content file, or all files of a kind or folder, as written by the functions below. */
export type Source = ContentKind | `${ContentKind} ${string}`;

/** All files of a kind with an id, in any folder. */
export function withId(kind: ContentKind, id: string): Source {
  return `${kind} ${id}`;
}

/** All files of a kind in a folder, or one of them. */
export function inFolder(kind: ContentKind, parent: string, id = ''): Source {
  return `${kind} ${parent}/${id}`;
}

/** The last commits that touched content files. */
export interface VersionIndex {
  /** Returns the last commit that touched one of the sources. */
  lastOf: (sources: readonly Source[]) => Version | undefined;
  /** Returns the day of the last change of the sources, or undefined if the clone lacks the commit. */
  dayOf: (sources: readonly Source[]) => string | undefined;
}

/** `commits` are newest first. */
export function indexVersions(commits: readonly ContentCommit[]): VersionIndex {
  const positionBySource = new Map<Source, number>();
  commits.forEach(({ places }, position) => {
    for (const source of places.flatMap(sourcesAt)) {
      if (!positionBySource.has(source)) positionBySource.set(source, position);
    }
  });
  const lasts = commits.map(({ version, isCut = false }) => ({ version, isCut }));
  const find = (sources: readonly Source[]) =>
    lasts[Math.min(...sources.map((source) => positionBySource.get(source) ?? Infinity))];
  return {
    lastOf: (sources) => find(sources)?.version,
    dayOf: (sources) => {
      const last = find(sources);
      return last?.isCut === false ? last.version.day : undefined;
    },
  };
}

/** Returns all sources that contain a file. */
function sourcesAt({ kind, id, parent }: ContentPlace): Source[] {
  return [
    kind,
    withId(kind, id),
    ...(parent === '' ? [] : [inFolder(kind, parent), inFolder(kind, parent, id)]),
  ];
}
