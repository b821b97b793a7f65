import { z } from 'zod';
import type { ContentKind, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { isId } from '#catalogue/model/is-id.ts';
import type { IdKind } from '#catalogue/schemas/id-reference.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';

/** The ids of a content by kind, in order, each with the description that an editor shows. */
export type ContentIds = Record<IdKind, Map<string, string>>;

/** Collects the ids of a content, even if it has problems, from the names of its files and from those that parse. */
export function collectIds(source: ContentSource): ContentIds {
  const { files, broken } = readContent(source, ({ kind }) => KINDS.includes(kind));
  const placed = [...files, ...broken.map((place) => ({ ...place, value: undefined }))]
    .filter(({ id }) => isId(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const valuesOf = (kind: ContentKind): unknown[] =>
    placed.filter((file) => file.kind === kind).map(({ value }) => value);
  const namesOf = (kind: ContentKind): Map<string, string> =>
    new Map(placed.filter((file) => file.kind === kind).map((file) => [file.id, nameOf(file)]));
  return {
    role: namesOf('role'),
    family: namesOf('family'),
    domain: namesOf('domain'),
    group: mergeNames(valuesOf('domain').map((value) => groupsSchema.parse(value).groups)),
    skill: namesOf('skill'),
    level: mergeNames([
      ...valuesOf('ladder').map((value) => stepsOf(value, 'scope')),
      ...valuesOf('role').map((value) => levelNames(value)),
    ]),
    proficiency: mergeNames(valuesOf('scale').map((value) => stepsOf(value, 'means'))),
  };
}

const KINDS: readonly ContentKind[] = ['ladder', 'scale', 'family', 'domain', 'skill', 'role'];

// These schemas accept anything: "npx rolebook check" reports problems, and the rest of a file still gives ids.
const text = z.string().trim().min(1).optional().catch(undefined);
const namedSchema = z.object({ name: text }).catch({});
const groupsSchema = z.object({ groups: z.record(z.string(), z.string()).catch({}) }).catch({ groups: {} });
const levelsSchema = z.object({ levels: z.record(z.string(), namedSchema).catch({}) }).catch({ levels: {} });
const stepsSchema = z
  .array(z.object({ id: z.string().catch(''), name: text, scope: text, means: text }).catch({ id: '' }))
  .catch([]);

function nameOf({ id, value }: ContentPlace & { value: unknown }): string {
  return namedSchema.parse(value).name ?? id;
}

/** Returns the descriptions of levels or proficiencies by id: the name and its meaning. */
function stepsOf(value: unknown, meaning: 'scope' | 'means'): Record<string, string> {
  return Object.fromEntries(
    stepsSchema.parse(value).map((step) => {
      const { id, name = id } = step;
      const means = step[meaning];
      return [id, means === undefined ? name : `${name}: ${means}`];
    }),
  );
}

function levelNames(role: unknown): Record<string, string> {
  const { levels } = levelsSchema.parse(role);
  return Object.fromEntries(Object.entries(levels).map(([id, { name = id }]) => [id, name]));
}

/** Merges names by id, in the order of their first occurrence; the first name of an id counts. */
function mergeNames(parts: readonly Record<string, string>[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, name] of parts.flatMap((part) => Object.entries(part))) {
    if (isId(id) && !names.has(id)) names.set(id, name);
  }
  return names;
}
