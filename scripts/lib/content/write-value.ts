import { isMap, isNode, isScalar, isSeq, visit, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { textKindAt } from '#catalogue/schemas/schema-fields.ts';
import { fieldName, leaveHeading } from './document-nodes.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import { isSameValue } from './same-value.ts';

type NodePath = readonly (string | number)[];

/**
 * Replaces the content of a document with a value, and orders the fields like the value. Returns whether that changed
 * anything. Unchanged parts keep their comments, and so do entries of lists with the same `id`.
 */
export function writeValue(document: Document, value: unknown, kind: ContentKind): boolean {
  if (isSameValue(document.toJS(), value)) return false;
  writeOutAliases(document);
  document.contents = writeNode({ document, kind }, document.contents, value, []);
  return true;
}

interface Writing {
  document: Document;
  kind: ContentKind;
}

/** Replaces aliases with copies, so that each place can change alone. */
function writeOutAliases(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => document.createNode(alias.toJS(document), { aliasDuplicateObjects: false }),
  });
  visit(document, { Value: (_key, node) => {
      delete node.anchor;
    },
  });
}

function writeNode(writing: Writing, node: unknown, value: unknown, path: NodePath): Node {
  if (isNode(node) && isSameValue(node.toJS(writing.document), value)) return node;
  if (isMap(node) && isRecord(value)) return writeFields(writing, node, value, path);
  if (isSeq(node) && Array.isArray(value)) return writeList(writing, node, value, path);
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    // The style of the old value may not fit the new one.
    delete node.type;
    return Object.assign(node, { value });
  }
  const made = writing.document.createNode(value, { aliasDuplicateObjects: false });
  putLinesInBrackets(writing, made, path);
  if (isNode(node)) Object.assign(made, { comment: node.comment, commentBefore: node.commentBefore });
  return made;
}

function writeFields(writing: Writing, map: YAMLMap, value: Record<string, unknown>, path: NodePath): YAMLMap {
  const { document } = writing;
  const pairs = new Map(map.items.map((pair) => [fieldName(pair), pair]));
  const [first] = map.items;
  map.items = Object.entries(value).map(([name, inner]) => {
    const pair = pairs.get(name) ?? document.createPair(name, null);
    pair.value = writeNode(writing, pairs.has(name) ? pair.value : undefined, inner, [...path, name]);
    return pair;
  });
  if (path.length === 0 && first !== map.items[0]) leaveHeading(document, first, map.items[0]);
  return map;
}

function writeList(writing: Writing, list: YAMLSeq, value: readonly unknown[], path: NodePath): YAMLSeq {
  const left = [...list.items];
  const take = (isIt: (item: unknown) => boolean): unknown => {
    const index = left.findIndex(isIt);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  list.items = value.map((entry, index) => {
    const same = take((item) => isNode(item) && isSameValue(item.toJS(writing.document), entry));
    const id = isRecord(entry) ? entry['id'] : undefined;
    const former = same ?? (id === undefined ? undefined : take((item) => isMap(item) && item.get('id') === id));
    return writeNode(writing, former, entry, [...path, index]);
  });
  return list;
}

/** Puts lists of names and ids in brackets; formatting later breaks those that are too long for a line. */
function putLinesInBrackets(writing: Writing, node: unknown, path: NodePath): void {
  if (isMap(node)) {
    for (const pair of node.items) putLinesInBrackets(writing, pair.value, [...path, fieldName(pair)]);
  } else if (isSeq(node)) {
    const isOfTexts = textKindAt(contentSchemas[writing.kind], [...path, 0]) === 'Markdown';
    if (node.items.every(isScalar) && !isOfTexts) node.flow = true;
    else node.items.forEach((item, index) => putLinesInBrackets(writing, item, [...path, index]));
  }
}
