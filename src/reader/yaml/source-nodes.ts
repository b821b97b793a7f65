import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from 'js-yaml';
import type { Path } from '#catalogue/model/problem.ts';

/** A node of a YAML source. */
export interface SourceNode {
  path: Path;
  /** The offset of its key, or of its value if it has no key. */
  key: number;
  /** The offset of its value, or of the first word of a block text. */
  value: number;
  /** The text, if it has no quotes and is not a block. */
  plain?: PlainText;
}

/** A text without quotes. */
export interface PlainText {
  words: string;
  /** The offset after the words. */
  end: number;
  /** Whether it is an item of a list in brackets. */
  isInBrackets: boolean;
}

interface OpenNode {
  kind: 'mapping' | 'sequence' | 'document';
  path: Path;
  /** In a mapping, the key of the next value. */
  key?: { name: string; offset: number } | undefined;
  /** In a sequence, the index of the next item. */
  index: number;
  isFlow: boolean;
}

/** js-yaml's style of a collection in brackets or braces. */
const FLOW = 2;

/** Yields the values of a valid YAML source with their paths and offsets. */
export function* nodesOf(source: string): Generator<SourceNode> {
  const open: OpenNode[] = [];
  /** The offset up to which nodes were read; an empty list item comes after it. */
  let seen = 0;
  for (const event of parseEvents(source, {})) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) {
      open.pop();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ kind: 'document', path: [], index: 0, isFlow: false });
    } else if (parent?.kind === 'mapping' && parent.key === undefined) {
      const name = event.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : '';
      parent.key = { name, offset: startOf(event, source) ?? seen };
    } else {
      const path = childPath(parent);
      // An empty value has no offset, so the offset of its key or its dash is used.
      const value = startOf(event, source) ?? parent?.key?.offset ?? Math.max(source.indexOf('-', seen), 0);
      const plain = plainTextOf(event, source, parent);
      yield { path, key: parent?.key?.offset ?? value, value, ...(plain && { plain }) };
      seen = Math.max(seen, value + (event.type === EVENT_ID.SCALAR ? 1 : 0), endOf(event));
      advance(parent);
      if (event.type === EVENT_ID.MAPPING)
        open.push({ kind: 'mapping', path, index: 0, isFlow: event.style === FLOW });
      if (event.type === EVENT_ID.SEQUENCE)
        open.push({ kind: 'sequence', path, index: 0, isFlow: event.style === FLOW });
    }
  }
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

/** Returns the offset of a node, or of the first word of a block text, or undefined for an empty node. */
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

function plainTextOf(event: Event, source: string, parent: OpenNode | undefined): PlainText | undefined {
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.valueStart < 0)
    return undefined;
  const { valueStart, valueEnd } = event;
  const isInBrackets = parent?.kind === 'sequence' && parent.isFlow;
  return { words: source.slice(valueStart, valueEnd), end: valueEnd, isInBrackets };
}
