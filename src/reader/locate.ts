import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';
import type { Path } from '#catalogue/problem.ts';
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

/**
 * Where a path stands in a YAML source. A path that is not there (a missing field) is located at
 * its nearest ancestor: the key under which it should stand, or the top of the file.
 */
export function locatePath(source: string, path: Path, at: 'key' | 'value'): Place {
  const offsets = indexNodes(source);
  for (let length = path.length; length > 0; length -= 1) {
    const found = offsets.get(JSON.stringify(path.slice(0, length)));
    if (found) return placeAt(source, at === 'value' && length === path.length ? found.value : found.key);
  }
  return { line: 1, column: 1 };
}

/** The offsets of every node of a source, by its path as JSON. */
function indexNodes(source: string): Map<string, NodeOffsets> {
  const offsets = new Map<string, NodeOffsets>();
  const open: OpenNode[] = [];
  for (const event of parseEvents(source, {})) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) {
      open.pop();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ kind: 'document', path: [], index: 0 });
    } else if (parent?.kind === 'mapping' && parent.key === undefined && event.type === EVENT_ID.SCALAR) {
      parent.key = { name: getScalarValue(source, event), offset: startOf(event) };
    } else {
      const path = childPath(parent);
      const value = startOf(event);
      offsets.set(JSON.stringify(path), { key: parent?.key?.offset ?? value, value: Math.max(value, 0) });
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

function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return 0;
  }
}
