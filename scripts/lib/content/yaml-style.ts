import { isCollection, isMap, isScalar, isSeq, Scalar, stringify, visit } from 'yaml';
import type { Node, Pair, ToStringOptions, YAMLMap, YAMLSeq } from 'yaml';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { fieldsAt, textKindAt } from '#catalogue/schemas/schema-fields.ts';
import type { TextKind } from '#catalogue/schemas/text.ts';
import { looksQuoted } from '#reader/yaml/plain-text-slips.ts';

/** The maximum length of a line in characters; only a single longer word exceeds it. */
const LINE_WIDTH = 100;

/** The options with which documents are printed. */
export const STYLE: ToStringOptions = {
  lineWidth: LINE_WIDTH,
  singleQuote: true,
  flowCollectionPadding: true,
  nullStr: '',
};

type NodePath = readonly (string | number)[];

/** Sorts the fields of a content file in the order of its schema, and sets the style of every text and list. */
export function applyStyle(contents: Node, kind: ContentKind): void {
  orderFields(contents, [], kind);
  styleNode(contents, [], 0, kind);
}

function orderFields(node: unknown, path: NodePath, kind: ContentKind): void {
  if (isSeq(node)) node.items.forEach((item, index) => orderFields(item, [...path, index], kind));
  if (!isMap(node)) return;
  const fields = fieldsAt(contentSchemas[kind], path);
  const rank = ({ key }: Pair): number => {
    const index = fields.indexOf(nameOf(key));
    return index === -1 ? fields.length : index;
  };
  const [first] = node.items;
  node.items.sort((a, b) => rank(a) - rank(b));
  if (path.length === 0) keepHeading(first, node.items[0]);
  for (const { key, value } of node.items) orderFields(value, [...path, nameOf(key)], kind);
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Keeps the comment above the first field at the top, since it is about the file. */
function keepHeading(before: Pair | undefined, now: Pair | undefined): void {
  if (before === now || !isScalar(before?.key) || !isScalar(now?.key)) return;
  const comments = [before.key.commentBefore, now.key.commentBefore].filter((comment) => comment);
  now.key.commentBefore = comments.join('\n');
  before.key.commentBefore = null;
}

/** Sets the style of a node; `label` is the number of characters before it on its line, without the indentation. */
function styleNode(node: unknown, path: NodePath, label: number, kind: ContentKind): void {
  if (isScalar(node)) styleText(node, indentOf(path) + label, textKindAt(contentSchemas[kind], path));
  if (!isCollection(node)) return;
  if (node.flow === true && node.items.length > 0 && !fitsOnLine(node, indentOf(path) + label))
    node.flow = false;
  if (node.flow === true) styleLine(node);
  else if (isMap(node)) styleMap(node, path, kind);
  else node.items.forEach((item, index) => styleNode(item, [...path, index], 0, kind));
}

function indentOf(path: NodePath): number {
  return Math.max(path.length - 1, 0) * 2 + (typeof path.at(-1) === 'number' ? 2 : 0);
}

function styleMap(map: YAMLMap, path: NodePath, kind: ContentKind): void {
  map.items.forEach(({ key, value }, index) => {
    if (!isScalar(key)) return;
    // A blank line separates the skills in a file of requirements.
    if (index === 0) key.spaceBefore = false;
    else if (kind === 'requirements' && path.length === 0) {
      key.spaceBefore = true;
      dropSpaceAfter(map.items[index - 1]?.value);
    }
    const name = String(key.value);
    styleNode(value, [...path, name], name.length + 2, kind);
  });
}

/** Trims the comment at the end of a node, which may include the blank line after it. */
function dropSpaceAfter(node: unknown): void {
  if (!isMap(node)) return;
  if (node.comment) node.comment = node.comment.trimEnd();
  dropSpaceAfter(node.items.at(-1)?.value);
}

/**
 * Puts a text on one line if it fits, else after `>-`, or after `|-` if it contains line breaks. Removes unnecessary quotes.
 */
function styleText(scalar: Scalar, before: number, kind: TextKind | undefined): void {
  if (typeof scalar.value !== 'string') return;
  const text = scalar.value.trim();
  scalar.value = text;
  const comment = scalar.comment ? scalar.comment.length + 2 : 0;
  const room = LINE_WIDTH - before - comment;
  // Measuring the written text is slow, so it is done only if quotes could decide.
  const fits = text.length <= room && (text.length * 2 + 2 <= room || lineOf(text).length <= room);
  if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  else if (!fits && text.includes(' ')) scalar.type = Scalar.BLOCK_FOLDED;
  else scalar.type = needsQuotes(scalar, kind !== undefined) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
}

/**
 * Returns whether readers of a text without quotes could take a comment for part of it, or its curly quotes for YAML
 * quotes.
 */
function needsQuotes({ type, value, comment }: Scalar, isText: boolean): boolean {
  if (type === Scalar.PLAIN || typeof value !== 'string') return false;
  return (isText && Boolean(comment)) || looksQuoted(value);
}

/** Trims texts within brackets or braces, and removes unnecessary quotes: `[Python, C#]`, `{ share: 0.8 }`. */
function styleLine(node: YAMLMap | YAMLSeq): void {
  visit(node, {
    Scalar: (place, scalar) => {
      if (typeof scalar.value !== 'string') return;
      if (place !== 'key') scalar.value = scalar.value.trim();
      scalar.type = needsQuotes(scalar, false) ? Scalar.QUOTE_SINGLE : Scalar.PLAIN;
    },
    Seq: (_key, seq) => void (seq.toString = withPadding(seq, '')),
    Map: (_key, map) => void (map.toString = withPadding(map, ' ')),
  });
}

/** Prints a node with its own padding, since the library has only one setting for brackets and braces. */
function withPadding(node: YAMLMap | YAMLSeq, padding: string): YAMLSeq['toString'] {
  const print = node.toString.bind(node);
  return (context, ...rest) => print(context && { ...context, flowCollectionPadding: padding }, ...rest);
}

function fitsOnLine(node: YAMLMap | YAMLSeq, before: number): boolean {
  const found = { needsLines: false };
  visit(node, {
    Node: (_key, inner) => {
      const text: unknown = isScalar(inner) ? inner.value : undefined;
      if (typeof text === 'string' && text.includes('\n')) found.needsLines = true;
      if (inner.commentBefore || (inner !== node && inner.comment)) found.needsLines = true;
    },
  });
  const comment = node.comment ? node.comment.length + 2 : 0;
  return !found.needsLines && before + lineOf(node.toJSON()).length + comment <= LINE_WIDTH;
}

function lineOf(value: unknown): string {
  return stringify(value, { ...STYLE, lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
}
