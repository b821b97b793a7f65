import type { Path } from '#catalogue/model/problem.ts';
import { placeAt, type Place } from './place.ts';
import { nodesOf } from './source-nodes.ts';

/** The offsets of a node's key, or of its value if it has no key, and of its value. */
interface NodeOffsets {
  key: number;
  value: number;
}

/** Finds the key or the value at a path of one source. */
export type PlaceIndex = (path: Path, at: 'key' | 'value') => Place;

/** Returns the place of a path in a YAML source; for a missing field, that of the nearest ancestor or the top of the file. */
export function locatePath(source: string, path: Path, at: 'key' | 'value'): Place {
  return indexPlaces(source)(path, at);
}

/** Returns a function that locates many paths of one source, which it parses once. */
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
