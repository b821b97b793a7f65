import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml';
import type { Path } from '#catalogue/model/problem.ts';
import { placeAt, type Place } from './place.ts';

/** Offsets of a node: of its key, where it has one, and of its value. */
interface NodeOffsets {
  key: number;
  value: number;
}

interface OpenNode {
  kind: 'mapping' | 'sequence' | 'document';
  path: Path;
  /** The key whose value comes next, in a mapping. */
  key?: { name: string; offset: number } | undefined;
  /** The index of the next item, in a sequence. */
  index: number;
}

/** Where paths of one source stand: the key at a path's end, or its value. */
export type PlaceIndex = (path: Path, at: 'key' | 'value') => Place;

/**
 * Where a path stands in a YAML source. A path that is not there (a missing field) is located at
 * its nearest ancestor: the key under which it should stand, or the top of the file.
 */
export function locatePath(source: string, path: Path, at: 'key' | 'value'): Place {
  return indexPlaces(source)(path, at);
}

/** As `locatePath()`, for many paths of one source, which is read once. */
export function indexPlaces(source: string): PlaceIndex {
  let offsets: Map<string, NodeOffsets> | undefined;
  return (path, at) => {
    // The top of a file needs no look into it: a file that does not parse has one too.
    if (path.length === 0) return { line: 1, column: 1 };
    offsets ??= indexNodes(source);
    for (let length = path.length; length > 0; length -= 1) {
      const found = offsets.get(JSON.stringify(path.slice(0, length)));
      if (found) return placeAt(source, at === 'value' && length === path.length ? found.value : found.key);
    }
    return { line: 1, column: 1 };
  };
}

/** The offsets of every node of a source, by its path as JSON. */
function indexNodes(source: string): Map<string, NodeOffsets> {
  const offsets = new Map<string, NodeOffsets>();
  const open: OpenNode[] = [];
  /** Up to where nodes were read: an empty item of a list stands behind it. */
  let seen = 0;
  for (const event of parseEvents(source, {})) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) {
      open.pop();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ kind: 'document', path: [], index: 0 });
    } else if (parent?.kind === 'mapping' && parent.key === undefined) {
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : '';
      parent.key = { name, offset: startOf(event, source) ?? seen };
    } else {
      const path = childPath(parent);
      // Nothing is written where a value is empty: its key stands for it, or the dash of its item.
      const value = startOf(event, source) ?? parent?.key?.offset ?? Math.max(source.indexOf('-', seen), 0);
      offsets.set(JSON.stringify(path), { key: parent?.key?.offset ?? value, value });
      seen = Math.max(seen, value + (event.type === EVENT_ID.SCALAR ? 1 : 0), endOf(event));
      advance(parent);
      if (event.type === EVENT_ID.MAPPING) open.push({ kind: 'mapping', path, index: 0 });
      if (event.type === EVENT_ID.SEQUENCE) open.push({ kind: 'sequence', path, index: 0 });
    }
  }
  return offsets;
}

function childPath(parent: OpenNode | undefined): Path {
  if (parent?.kind === 'mapping') return [...parent.path, parent.key?.name ?? ''];
  if (parent?.kind === 'sequence') return [...parent.path, parent.index];
  return [];
}

function advance(parent: OpenNode | undefined): void {
  if (!parent) return;
  parent.key = undefined;
  parent.index += 1;
}

/** Where a node starts; a block text at its first word; undefined where nothing is written. */
function startOf(event: Event, source: string): number | undefined {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      const indent = source.slice(event.valueStart, event.valueEnd).search(/\S/);
      const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
      if (event.valueStart < 0 || (isBlock && indent === -1)) return undefined;
      return isBlock ? event.valueStart + indent : event.valueStart;
    }
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return undefined;
  }
}

function endOf(event: Event): number {
  return event.type === EVENT_ID.SCALAR ? event.valueEnd : 0;
}
