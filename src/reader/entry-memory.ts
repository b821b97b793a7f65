import type { ContentPlace } from '#catalogue/schemas/content-file.ts';
import { parseEntry, type ParsedEntry } from '#catalogue/schemas/parse-entry.ts';
import { findContentPlaces } from './content-places.ts';
import type { ContentSource } from './content-source.ts';
import { readContent } from './read-content.ts';

/** Reads content files, and parses only those that have changed since the last time. */
export class EntryMemory {
  readonly #known = new Map<string, { text: string | undefined; parsed: ParsedEntry }>();

  /** Returns the results of `parseEntry()` for the files that `wants` picks, with `ok: false` for invalid YAML. */
  read(source: ContentSource, wants: (place: ContentPlace) => boolean): ParsedEntry[] {
    const wanted = findContentPlaces(source.exists ? source.list() : []).places.filter(wants);
    const texts = new Map(wanted.map(({ file }) => [file, textOf(source, file)]));
    const recall = (file: string): ParsedEntry[] => {
      const known = this.#known.get(file);
      return known !== undefined && known.text === texts.get(file) ? [known.parsed] : [];
    };
    const changed = ({ file }: ContentPlace): boolean => texts.has(file) && recall(file).length === 0;
    for (const read of readContent(source, changed).files) {
      this.#known.set(read.file, { text: texts.get(read.file), parsed: parseEntry(read) });
    }
    return wanted.map(({ file }) => recall(file)[0] ?? { ok: false, problems: [] });
  }
}

/** The memory of the development server. Astro reloads the modules that read collections after each edit, but not this. */
export const entryMemory = new EntryMemory();

function textOf(source: ContentSource, file: string): string | undefined {
  const read = source.read(file);
  return read.ok ? read.source : undefined;
}
