import { Document, isCollection, isMap, isScalar, isSeq, Scalar, type Pair, type YAMLMap } from 'yaml';
import { placeOf } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { CommandError } from '../command/command.ts';
import { fieldName, isBlank, takeField } from './document-nodes.ts';
import { FormatError, formatDocument, parseContent } from './format-yaml.ts';

/** A value that can be written to a field of a content file. */
export type WrittenValue = string | number | boolean | readonly (string | Readonly<Record<string, string>>)[];

type FieldPath = readonly (string | number)[];

/**
 * Changes to content files, collected in memory. Changed files are formatted and keep their comments; others keep every
 * byte.
 */
export class ContentEdit {
  readonly #source: ContentSource;
  readonly #existing: ReadonlySet<string>;
  readonly #documents = new Map<string, Document>();
  readonly #changed = new Set<string>();
  /** New texts of files that are not YAML. */
  readonly #texts = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(source: ContentSource) {
    this.#source = source;
    this.#existing = new Set(source.exists ? source.list() : []);
  }

  /** Whether the file exists after the changes so far. */
  has(file: string): boolean {
    return !this.#removed.has(file) && (this.#existing.has(file) || this.#documents.has(file));
  }

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

  /** Removes a file that has no content except the comment that names its schema. */
  removeIfBlank(file: string): void {
    if (this.has(file) && isBlank(this.#open(file))) this.remove(file);
  }

  /** Sets a field, creating the file and the parent fields if they are missing. */
  set(file: string, path: FieldPath, value: WrittenValue): void {
    const document = this.#open(file);
    const before: unknown = document.getIn(path);
    if (before === value || (typeof before === 'string' && before.trim() === value)) return;
    this.#mapAt(file, path.slice(0, -1));
    const node: unknown = document.getIn(path, true);
    if (isScalar(node) && typeof value !== 'object') {
      // The comment beside the old value stays, but the style of that value may not fit the new one.
      node.value = value;
      delete node.type;
    } else {
      document.setIn(path, document.createNode(value));
    }
    this.#changed.add(file);
  }

  /** Adds a field without a value, unless the field exists. */
  makeField(file: string, path: FieldPath): void {
    if (this.has(file) && this.#open(file).hasIn(path)) return;
    this.#mapAt(file, path.slice(0, -1));
    this.#open(file).setIn(path, new Scalar(null));
    this.#changed.add(file);
  }

  /** Adds an empty map as a field, unless the field exists. */
  makeGroup(file: string, path: FieldPath): void {
    if (this.has(file) && this.#open(file).hasIn(path)) return;
    this.#mapAt(file, path);
    this.#changed.add(file);
  }

  /** Removes a field and its comments. */
  delete(file: string, path: FieldPath): void {
    if (!this.has(file) || !this.#open(file).hasIn(path)) return;
    this.#open(file).deleteIn(path);
    this.#changed.add(file);
  }

  /** Returns the names of the fields below a path, or none if the path does not exist. */
  keys(file: string, path: FieldPath): string[] {
    if (!this.has(file)) return [];
    const node = path.length === 0 ? this.#open(file).contents : this.#open(file).getIn(path);
    return isMap(node) ? node.items.map(fieldName) : [];
  }

  /** Edits a document in place; `edit` returns whether it changed anything. */
  change(file: string, edit: (document: Document) => boolean): void {
    if (edit(this.#open(file))) this.#changed.add(file);
  }

  /** Replaces the text of a file that is not YAML, such as a guide. */
  replaceText(file: string, text: string): void {
    if (text !== this.textOf(file)) this.#texts.set(file, text);
  }

  /** Returns the entries of a list as texts, or none if there is no list. */
  entries(file: string, path: FieldPath): string[] {
    const list = this.#open(file).getIn(path);
    return isSeq(list) ? list.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : [])) : [];
  }

  /** Adds an entry to a list, creating the list if it is missing. */
  append(file: string, path: FieldPath, value: string): void {
    this.#mapAt(file, path.slice(0, -1));
    const document = this.#open(file);
    if (isCollection(document.getIn(path))) document.addIn(path, value);
    else document.setIn(path, document.createNode([value], { flow: true }));
    this.#changed.add(file);
  }

  /** Removes an entry from a list, and the list if that leaves it empty. */
  removeEntry(file: string, path: FieldPath, value: string): void {
    const list = this.#open(file).getIn(path);
    if (!isSeq(list)) return;
    const index = list.items.findIndex((item) => isScalar(item) && item.value === value);
    if (index === -1) return;
    list.items.splice(index, 1);
    if (list.items.length === 0) this.#open(file).deleteIn(path);
    this.#changed.add(file);
  }

  /** Sorts the fields below a path in the order of `names`; other fields come last. */
  order(file: string, path: FieldPath, names: readonly string[]): void {
    const rank = (pair: Pair): number => {
      const index = names.indexOf(fieldName(pair));
      return index === -1 ? names.length : index;
    };
    const { items } = this.#mapAt(file, path);
    const sorted = items.toSorted((a, b) => rank(a) - rank(b));
    if (sorted.every((pair, index) => pair === items[index])) return;
    items.splice(0, items.length, ...sorted);
    this.#changed.add(file);
  }

  /** Moves a top-level field and its comments from one file to the end of another. */
  moveField(from: string, to: string, name: string): void {
    const moved = takeField(this.#open(from), name);
    if (moved === undefined) return;
    this.#mapAt(to, []).items.push(moved);
    this.#changed.add(from).add(to);
  }

  moveFile(from: string, to: string): void {
    this.#documents.set(to, this.#open(from));
    this.#removed.delete(to);
    this.#changed.add(to);
    this.remove(from);
  }

  /** Returns the new text of each changed file, or undefined for a file to remove. */
  changes(): Map<string, string | undefined> {
    const changes = new Map<string, string | undefined>();
    for (const file of this.#removed) changes.set(file, undefined);
    for (const [file, text] of this.#texts) changes.set(file, text);
    for (const file of this.#changed) {
      const kind = placeOf(file)?.kind ?? 'site';
      const formatted = this.#explain(file, () => formatDocument(this.#open(file), kind));
      if (formatted !== this.textOf(file)) changes.set(file, formatted);
    }
    return changes;
  }

  /** Returns the text of a file before any change, or undefined if it cannot be read. */
  textOf(file: string): string | undefined {
    if (!this.#existing.has(file)) return undefined;
    const read = this.#source.read(file);
    return read.ok ? read.source : undefined;
  }

  /** Returns the map at a path, and creates it and its parents if they are missing. */
  #mapAt(file: string, path: FieldPath): YAMLMap {
    const document = this.#open(file);
    for (let length = 0; length <= path.length; length += 1) {
      const above = path.slice(0, length);
      const node: unknown = length === 0 ? document.contents : document.getIn(above, true);
      if (isCollection(node)) continue;
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
    const text = this.#removed.has(file) ? undefined : this.textOf(file);
    const document = text === undefined ? new Document({}) : this.#explain(file, () => parseContent(text));
    this.#documents.set(file, document);
    this.#removed.delete(file);
    return document;
  }

  /** Runs a step on a file, and names the file in a CommandError if the step throws a FormatError. */
  #explain<Result>(file: string, step: () => Result): Result {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      const message = `${this.#source.display(file)}: ${error.message}; nothing was written`;
      throw new CommandError(message, { cause: error });
    }
  }
}
