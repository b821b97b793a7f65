import * as z from 'zod/mini';
import type { Suggestion, SuggestionKind } from './suggestion.ts';

const KINDS = [
  'role',
  'level',
  'skill',
  'domain',
  'tool',
  'requirement',
  'action',
  'search',
] as const satisfies SuggestionKind[];

const MOST_RECENT = 5;

const placeSchema = z.object({
  kind: z.enum(KINDS),
  title: z.string(),
  note: z.optional(z.string()),
  path: z.string(),
  hue: z.optional(z.string()),
}) satisfies z.ZodMiniType<Suggestion>;

/** Parses stored places of the site at a base path. Drops all others, since the sites of a host share its storage. */
export function parseRecent(text: string, base: string): Suggestion[] {
  const places = parseList(text).flatMap((place) => placeSchema.safeParse(place).data ?? []);
  return places.filter(({ path }) => path.startsWith(base) && !path.startsWith('//')).slice(0, MOST_RECENT);
}

/** Returns places as text to store, with a new place at the front. */
export function formatRecent(place: Suggestion, others: readonly Suggestion[]): string {
  const different = others.filter(({ path }) => path !== place.path);
  return JSON.stringify([place, ...different].slice(0, MOST_RECENT).map((one) => placeSchema.parse(one)));
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
