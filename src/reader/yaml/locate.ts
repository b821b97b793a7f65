import type { Path } from '#catalogue/model/problem.ts';
import { placeAt, type Place } from './place.ts';
import { nodesOf } from './source-nodes.ts';

/** Offsets of a node: of its key, where it has one, and of its value. */
interface NodeOffsets {
  key: number;
  value: number;
}

/** Finds the places of paths in one source: of the key at a path's end, or of its value. */
export type PlaceIndex = (path: Path, at: 'key' | 'value') => Place;

/**
 * Returns the place of a path in a YAML source. A path that does not exist (a missing field) is located at
 * its nearest ancestor: the key under which it belongs, or the top of the file.
 */
export function locatePath(source: string, path: Path, at: 'key' | 'value'): Place {
  return indexPlaces(source)(path, at);
}

/** Does the same as `locatePath()` for many paths of one source, which is parsed once. */
export function indexPlaces(source: string): PlaceIndex {
  let offsets: Map<string, NodeOffsets> | undefined;
  return (path, at) => {
    // The top of a file has a place even if the file does not parse.
    if (path.length === 0) return { line: 1, column: 1 };
    offsets ??= new Map(
      Array.from(nodesOf(source), ({ path: place, key, value }) => [JSON.stringify(place), { key, value }]),
    );
    for (let length = path.length; length > 0; length -= 1) {
      const found = offsets.get(JSON.stringify(path.slice(0, length)));
      if (found) return placeAt(source, at === 'value' && length === path.length ? found.value : found.key);
    }
    return { line: 1, column: 1 };
  };
}
