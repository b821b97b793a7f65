import { Document, isMap, isScalar, Scalar, type Pair, type YAMLMap } from 'yaml';
import { placeOf } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { formatDocument, parseContent } from './format-yaml.ts';

/** A value that a field of a content file may get. */
export type FieldValue = string | number | boolean | readonly string[];

type FieldPath = readonly string[];

/**
 * Changes to content files, gathered in memory. A file of which nothing changes stays as it is, byte by byte; one that
 * changes keeps its comments and comes out in the one style.
 */
export class ContentEdit {
  readonly #source: ContentSource;
  readonly #existing: ReadonlySet<string>;
  readonly #documents = new Map<string, Document>();
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(source: ContentSource) {
    this.#source = source;
    this.#existing = new Set(source.exists ? source.list() : []);
  }

  /** Whether there is such a file, with the changes so far. */
  has(file: string): boolean {
    return !this.#removed.has(file) && (this.#existing.has(file) || this.#documents.has(file));
  }

  /** Writes a new file; `source` is YAML. */
  add(file: string, source: string): void {
    this.#documents.set(file, parseContent(source));
    this.#removed.delete(file);
    this.#changed.add(file);
  }

  remove(file: string): void {
    this.#documents.delete(file);
    this.#changed.delete(file);
    if (this.#existing.has(file)) this.#removed.add(file);
  }

  /** Gives a field a value, and makes the file and the fields above where they are missing. */
  set(file: string, path: FieldPath, value: FieldValue): void {
    const document = this.#open(file);
    const before: unknown = document.getIn(path);
    if (before === value || (typeof before === 'string' && before.trim() === value)) return;
    this.#mapAt(file, path.slice(0, -1));
    // A value that takes another's place keeps the comment that stands beside it.
    const isReplaced = isScalar(document.getIn(path, true)) && typeof value !== 'object';
    document.setIn(path, isReplaced ? value : document.createNode(value));
    this.#changed.add(file);
  }

  /** Makes a field without a value where there is none. */
  makeField(file: string, path: FieldPath): void {
    if (this.has(file) && this.#open(file).hasIn(path)) return;
    this.#mapAt(file, path.slice(0, -1));
    this.#open(file).setIn(path, new Scalar(null));
    this.#changed.add(file);
  }

  /** Takes a field away, with its comments. */
  delete(file: string, path: FieldPath): void {
    if (!this.has(file) || !this.#open(file).hasIn(path)) return;
    this.#open(file).deleteIn(path);
    this.#changed.add(file);
  }

  /** The names of the fields below a path, none where there is nothing. */
  keys(file: string, path: FieldPath): string[] {
    if (!this.has(file)) return [];
    const node = path.length === 0 ? this.#open(file).contents : this.#open(file).getIn(path);
    return isMap(node) ? node.items.map(keyOf) : [];
  }

  /** Puts the fields below a path into an order; those that are not named come last. */
  order(file: string, path: FieldPath, names: readonly string[]): void {
    const rank = (pair: Pair): number => {
      const index = names.indexOf(keyOf(pair));
      return index === -1 ? names.length : index;
    };
    const { items } = this.#mapAt(file, path);
    const sorted = items.toSorted((a, b) => rank(a) - rank(b));
    if (sorted.every((pair, index) => pair === items[index])) return;
    items.splice(0, items.length, ...sorted);
    this.#changed.add(file);
  }

  /** Moves a field at the top of one file to the end of another, with its comments. */
  moveField(from: string, to: string, name: string): void {
    const { items } = this.#mapAt(from, []);
    const index = items.findIndex((pair) => keyOf(pair) === name);
    if (index === -1) return;
    this.#mapAt(to, []).items.push(...items.splice(index, 1));
    this.#changed.add(from).add(to);
  }

  /** Moves a file as it is. */
  moveFile(from: string, to: string): void {
    this.#documents.set(to, this.#open(from));
    this.#removed.delete(to);
    this.#changed.add(to);
    this.remove(from);
  }

  /** The texts of the files to write, and undefined for those to remove; nothing for what stays as it is. */
  changes(): Map<string, string | undefined> {
    const changes = new Map<string, string | undefined>();
    for (const file of this.#removed) changes.set(file, undefined);
    for (const file of this.#changed) {
      const formatted = formatDocument(this.#open(file), placeOf(file)?.kind ?? 'site');
      if (formatted !== this.#textOf(file)) changes.set(file, formatted);
    }
    return changes;
  }

  /** The fields at a path, which are made where they are missing. */
  #mapAt(file: string, path: FieldPath): YAMLMap {
    const document = this.#open(file);
    for (let length = 0; length <= path.length; length += 1) {
      const above = path.slice(0, length);
      const node: unknown = length === 0 ? document.contents : document.getIn(above, true);
      if (isMap(node)) continue;
      const map = document.createNode({});
      if (length === 0) document.contents = map;
      else document.setIn(above, map);
    }
    const map: unknown = path.length === 0 ? document.contents : document.getIn(path);
    if (!isMap(map)) throw new Error(`${file} has no fields at ${path.join('.')}`);
    return map;
  }

  #open(file: string): Document {
    const opened = this.#documents.get(file);
    if (opened) return opened;
    const text = this.#removed.has(file) ? undefined : this.#textOf(file);
    const document = text === undefined ? new Document({}) : parseContent(text);
    this.#documents.set(file, document);
    this.#removed.delete(file);
    return document;
  }

  #textOf(file: string): string | undefined {
    if (!this.#existing.has(file)) return undefined;
    const read = this.#source.read(file);
    return read.ok ? read.source : undefined;
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}
