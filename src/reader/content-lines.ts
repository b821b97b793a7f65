import type { Path } from '#catalogue/model/problem.ts';
import type { ContentSource } from './content-source.ts';
import { indexPlaces, type PlaceIndex } from './yaml/locate.ts';

/** The number of files whose lines are cached, about as many as a role has. Caching all would take too much memory. */
const MOST_FILES = 64;

/** Returns a function that finds the line, from 1, of a path in a content file. Caches the files read last. */
export function createLineFinder(source: ContentSource): (file: string, path: Path) => number {
  const indexes = new Map<string, PlaceIndex>();
  return (file, path) => {
    const index = indexes.get(file) ?? indexFile(source, file);
    indexes.set(file, index);
    const [oldest] = indexes.keys();
    if (indexes.size > MOST_FILES && oldest !== undefined) indexes.delete(oldest);
    return index(path, 'key').line;
  };
}

function indexFile(source: ContentSource, file: string): PlaceIndex {
  const read = source.read(file);
  return indexPlaces(read.ok ? read.source : '');
}
