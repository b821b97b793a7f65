import type { Path } from '#catalogue/model/problem.ts';
import { placeAt, type Place } from './place.ts';
import { nodesOf } from './source-nodes.ts';

/** The offsets of a node. `key` equals `value` if the node has no key. */
interface NodeOffsets {
  key: number;
  value: number;
}

/** Returns the place of the key or the value at a path of a source. */
export type PlaceIndex = (path: Path, at: 'key' | 'value') => Place;

/** Returns the place of a path in a YAML source. If it is missing, uses the nearest ancestor or the top of the file. */
export function locatePath(source: string, path: Path, at: 'key' | 'value'): Place {
  return indexPlaces(source)(path, at);
}

/** Returns a function that locates paths of a source but parses the source only once. */
export function indexPlaces(source: string): PlaceIndex {
  let offsets: Map<string, NodeOffsets> | undefined;
  return (path, at) => {
    // The top of a file exists even if the file does not parse.
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
