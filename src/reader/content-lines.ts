import type { Path } from '#catalogue/model/problem.ts';
import type { ContentSource } from './content-source.ts';
import { indexPlaces, type PlaceIndex } from './yaml/locate.ts';

/** Files whose lines are remembered: those of one role. All of a large catalogue would take more memory than the catalogue. */
const MOST_FILES = 64;

/**
 * Finds the line, from 1, at which a path of a content file stands. Each file is read when it is asked for, and again
 * only after many others.
 */
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
