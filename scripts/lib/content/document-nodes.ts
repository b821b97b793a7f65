import { isMap, isScalar, isSeq, visit, type Document, type Pair } from 'yaml';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { idKindOfKeys, idKindOfValue } from '#catalogue/schemas/schema-fields.ts';
import type { IdKind } from '#catalogue/schemas/id-reference.ts';

export interface IdChange {
  of: IdKind;
  from: string;
  to: string;
}

/** Returns the name of a field. */
export function fieldName({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Renames an id at every place where the schema of the file expects an id of that kind; returns whether it found any. */
export function renameReferences(document: Document, kind: ContentKind, { of, from, to }: IdChange): boolean {
  const schema = contentSchemas[kind];
  let hasChanged = false;
  const rename = (node: unknown): void => {
    if (!isScalar(node) || node.value !== from) return;
    node.value = to;
    hasChanged = true;
  };
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isMap(node)) {
      const areKeys = idKindOfKeys(schema, path) === of;
      for (const pair of node.items) {
        walk(pair.value, [...path, fieldName(pair)]);
        if (areKeys) rename(pair.key);
      }
    } else if (idKindOfValue(schema, path) === of) rename(node);
  };
  walk(document.contents, []);
  return hasChanged;
}

/** Rewrites every text of a document except the names of fields; returns whether any changed. */
export function rewriteTexts(document: Document, rewrite: (text: string) => string): boolean {
  let hasChanged = false;
  visit(document, {
    Scalar: (position, node) => {
      if (position === 'key' || typeof node.value !== 'string') return;
      const text = rewrite(node.value);
      hasChanged ||= text !== node.value;
      node.value = text;
    },
  });
  return hasChanged;
}

/** Removes a top-level field and returns it with its comments, or returns undefined if there is no such field. */
export function takeField(document: Document, name: string): Pair | undefined {
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  const index = contents.items.findIndex((pair) => fieldName(pair) === name);
  const [taken] = index === -1 ? [] : contents.items.splice(index, 1);
  if (index === 0) leaveHeading(document, taken, contents.items[0]);
  if (contents.items.length === 0) document.contents = null;
  return taken;
}

/** Returns whether a document has no fields, and no comments except the one that names its schema. */
export function isBlank({ contents, commentBefore, comment }: Document): boolean {
  const hasFields = contents !== null && !(isMap(contents) && contents.items.length === 0);
  return (
    !hasFields &&
    [commentBefore, comment].every((text) => linesOf(text).every((line) => line === '' || isSchemaLine(line)))
  );
}

/**
 * Leaves the comments about the whole file in place when its first field moves: the one that names the schema, and all
 * those above the last blank line.
 */
export function leaveHeading(document: Document, taken: Pair | undefined, next: Pair | undefined): void {
  if (!isScalar(taken?.key)) return;
  const lines = linesOf(taken.key.commentBefore);
  const above = lines.slice(0, lines.lastIndexOf('') + 1);
  const own = lines.slice(above.length).filter((line) => !isSchemaLine(line));
  const heading = [...above, ...lines.slice(above.length).filter(isSchemaLine)];
  if (heading.length === 0) return;
  taken.key.commentBefore = own.join('\n') || null;
  const holder = isScalar(next?.key) ? next.key : document;
  holder.commentBefore = [...heading, ...linesOf(holder.commentBefore)].join('\n').trimEnd();
}

function linesOf(comment: string | null | undefined): string[] {
  return comment ? comment.split('\n') : [];
}

function isSchemaLine(line: string): boolean {
  return line.trimStart().startsWith('yaml-language-server:');
}
