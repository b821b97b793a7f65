import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEntry, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { linkCatalogue } from '#catalogue/link/link-catalogue.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { findContentPlaces, placeOf } from '#reader/content-places.ts';
import { memorySource } from '#reader/content-source.ts';
import { readBlobs } from './git.ts';
import type { CommitStep } from './history-commits.ts';
import { readContent } from '#reader/read-content.ts';
import { decodeSource } from '#reader/source-file.ts';

/** A file of a commit: its path and the hash of its content. */
type HeldFile = readonly [file: string, hash: string];

/** The number of later commits whose files are read in the same run of Git. */
const AHEAD = 200;

/** Links the catalogues of commits, which is fastest in the order of the commits. Parses each distinct file once. */
export class HistoryCatalogues {
  readonly #dir: string;
  readonly #steps: readonly CommitStep[];
  /** By file and hash; undefined if the file has problems. */
  readonly #entries = new Map<string, ContentEntry | undefined>();
  #held = new Map<string, string>();
  #next = 0;

  /** `steps` are the commits of a content directory, oldest first. */
  constructor(dir: string, steps: readonly CommitStep[]) {
    this.#dir = dir;
    this.#steps = steps;
  }

  /** Returns the catalogue of the commit at an index, or undefined if its content has problems. */
  at(index: number): Catalogue | undefined {
    const files = this.#filesAt(index);
    const { places, strays } = findContentPlaces([...files.keys()].sort());
    if (strays.length > 0) return undefined;
    const held = places.filter(isOfCatalogue).map(({ file }): HeldFile => [file, files.get(file) ?? '']);
    // Reads ahead, since a run of Git for each commit would be slow.
    if (held.some((file) => !this.#entries.has(keyOf(file))))
      this.#parse([...held, ...this.#changedAfter(index)]);
    const entries = held.flatMap((file) => this.#entries.get(keyOf(file)) ?? []);
    if (entries.length < held.length) return undefined;
    const linked = linkCatalogue(entries);
    return linked.ok ? linked.catalogue : undefined;
  }

  #filesAt(index: number): ReadonlyMap<string, string> {
    if (index < this.#next - 1) {
      this.#held = new Map();
      this.#next = 0;
    }
    for (const { changes } of this.#steps.slice(this.#next, index + 1)) {
      for (const [file, hash] of changes) {
        if (hash === undefined) this.#held.delete(file);
        else this.#held.set(file, hash);
      }
    }
    this.#next = index + 1;
    return this.#held;
  }

  #changedAfter(index: number): HeldFile[] {
    const changed = this.#steps.slice(index + 1, index + 1 + AHEAD).flatMap(({ changes }) => [...changes]);
    return changed.flatMap(([file, hash]): HeldFile[] =>
      hash === undefined || !isOfCatalogue(placeOf(file)) ? [] : [[file, hash]],
    );
  }

  #parse(files: readonly HeldFile[]): void {
    const missing = files.filter((file) => !this.#entries.has(keyOf(file)));
    if (missing.length === 0) return;
    const bytesByHash = readBlobs(this.#dir, [...new Set(missing.map(([, hash]) => hash))]);
    for (const file of missing) this.#entries.set(keyOf(file), entryOf(file, bytesByHash));
  }
}

/** Returns whether a file belongs to the catalogue; guides and proposals do not. */
function isOfCatalogue(place: ContentPlace | undefined): boolean {
  return place !== undefined && place.kind !== 'guide' && place.kind !== 'proposal';
}

function keyOf([file, hash]: HeldFile): string {
  return `${hash} ${file}`;
}

function entryOf(
  [file, hash]: HeldFile,
  bytesByHash: ReadonlyMap<string, Uint8Array>,
): ContentEntry | undefined {
  const decoded = decodeSource(bytesByHash.get(hash) ?? new Uint8Array());
  if (!decoded.ok) return undefined;
  const [read] = readContent(memorySource(new Map([[file, decoded.source]]), '')).files;
  const parsed = read && parseEntry(read);
  return parsed?.ok === true ? parsed.entry : undefined;
}
