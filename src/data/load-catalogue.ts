import { getCollection } from 'astro:content';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEntry, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { linkCatalogue } from '#catalogue/link/link-catalogue.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { ContentError } from '#reader/content-error.ts';
import { placeOf } from '#reader/content-places.ts';
import { directorySource } from '#reader/content-source.ts';
import { entryMemory } from '#reader/entry-memory.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { readContent } from '#reader/read-content.ts';
import { readSettings } from '#reader/settings.ts';

const source = directorySource(readSettings().contentDir);
let built: Promise<Catalogue> | undefined;

/** Returns the catalogue, linked once per build or development request. Throws a ContentError if the content has problems. */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return linkContent();
  built ??= linkContent();
  return built;
}

async function linkContent(): Promise<Catalogue> {
  const collected = import.meta.env.DEV ? [] : await collectedEntries();
  // In development, all files are read here, since collections silently leave out files with problems.
  const read = import.meta.env.DEV
    ? entryMemory.read(source, ({ kind }) => kind !== 'guide')
    : readContent(source, isUncollected).files.map((file) => parseEntry(file));
  const entries = read.flatMap((parsed) => (parsed.ok ? [parsed.entry] : []));
  const linked = linkCatalogue([...collected, ...entries]);
  if (linked.ok && entries.length === read.length) return linked.catalogue;
  // After a problem, all files are read again with positions, to print the same messages as `npx rolebook check`.
  const whole = readCatalogue(source);
  if (whole.ok) return whole.catalogue;
  throw new ContentError(whole.problems);
}

async function collectedEntries(): Promise<ContentEntry[]> {
  const collections = await Promise.all([
    getCollection('families'),
    getCollection('domains'),
    getCollection('skills'),
    getCollection('roles'),
  ]);
  return collections.flat().map(({ id, data }) => ({ ...placeOfEntry(id), value: data }) as ContentEntry);
}

function isUncollected({ kind }: ContentPlace): boolean {
  return ['site', 'ladder', 'scale', 'requirements', 'proposal'].includes(kind);
}

function placeOfEntry(file: string): ContentPlace {
  const place = placeOf(file);
  if (place === undefined) throw new Error(`${file} is not a content file`);
  return place;
}
