import type { Path } from '#catalogue/problem.ts';
import type { ContentSource } from './content-source.ts';
import { indexPlaces, type PlaceIndex } from './locate.ts';

/** Finds the line, from 1, at which a path of a content file stands; each file is read once, when it is asked for. */
export function createLineFinder(source: ContentSource): (file: string, path: Path) => number {
  const indexes = new Map<string, PlaceIndex>();
  return (file, path) => {
    const index = indexes.get(file) ?? indexFile(source, file);
    indexes.set(file, index);
    return index(path, 'key').line;
  };
}

function indexFile(source: ContentSource, file: string): PlaceIndex {
  const read = source.read(file);
  return indexPlaces(read.ok ? read.source : '');
}
