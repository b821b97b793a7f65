import * as z from 'zod/mini';
import { RESOURCE_KIND_NAMES } from '#catalogue/model/resource-kinds.ts';
import type { Resource } from '#catalogue/schemas/skill.ts';

/** The part of a skill's data file that lists its resources. */
export const shownResourcesSchema = z.object({
  resources: z.array(
    z.object({
      title: z.string(),
      url: z.string().check(z.refine((url) => URL.canParse(url))),
      kind: z.custom<Resource['kind']>(
        (kind) => typeof kind === 'string' && Object.hasOwn(RESOURCE_KIND_NAMES, kind),
      ),
    }),
  ),
}) satisfies z.ZodMiniType<{ resources: Resource[] }>;
