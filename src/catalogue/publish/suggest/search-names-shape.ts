import * as z from 'zod/mini';
import { TOOLS } from '#catalogue/model/tools.ts';
import type { SearchNames } from './search-names.ts';

/** Checks only that the list exists: a large site has megabytes of names, and the same build wrote them all. */
function list<Item>() {
  return z.custom<Item[]>(Array.isArray);
}

/** The shape of the file of names, which may be from another version of the site than the page that reads it. */
export const searchNamesShape = z.object({
  scale: list<SearchNames['scale'][number]>(),
  families: list<SearchNames['families'][number]>(),
  domains: list<SearchNames['domains'][number]>(),
  skills: list<SearchNames['skills'][number]>(),
  roles: list<SearchNames['roles'][number]>(),
  tools: list<SearchNames['tools'][number]>(),
  lacks: z.optional(z.array(z.enum(TOOLS))),
}) satisfies z.ZodMiniType<SearchNames>;
