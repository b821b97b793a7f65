import { z } from 'zod';

/**
 * The exact shapes of the data endpoints. They repeat the code on purpose: other people's programs depend on these files,
 * so no change to the code may alter them unnoticed.
 */
const text = z.string().refine((value) => value.trim() !== '', 'an empty text');
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const url = z.string().startsWith('/');
const count = z.int().nonnegative();
const named = { id, name: text };
const code = text.optional();
const formerIds = z.array(id).min(1).optional();
const codes = z
  .array(
    z.strictObject({
      scheme: text,
      code: text,
      relation: z.enum(['exact', 'close', 'broader', 'narrower']),
      title: text.optional(),
      url: z.url().optional(),
      by: text.optional(),
      reviewed: z.iso.date().optional(),
    }),
  )
  .min(1)
  .optional();

const requirementShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/),
  level: id,
  proficiency: id.optional(),
  mandatory: z.boolean(),
  expects: text.optional(),
  bar: text.optional(),
  example: z.array(text).min(1).optional(),
  url,
});

/** `/data/v1/catalogue.json` */
export const catalogueShape = z.strictObject({
  version: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional(),
  generatedFrom: z.strictObject({
    name: text,
    repository: z.url().optional(),
    branch: text,
    day: z.iso.date().optional(),
  }),
  scale: z.array(
    z.strictObject({
      ...named,
      letter: text,
      value: z.number().optional(),
      means: text.optional(),
      formerIds,
    }),
  ),
  ladder: z.array(z.strictObject({ ...named, short: text, scope: text.optional(), formerIds })),
  counts: z.strictObject({
    families: count,
    roles: count,
    domains: count,
    skills: count,
    requirements: count,
    mandatory: count,
  }),
  families: z.array(z.strictObject({ ...named, url, formerIds })),
  roles: z.array(z.strictObject({ ...named, code, url, family: id.optional(), data: url, formerIds })),
  domains: z.array(z.strictObject({ ...named, code, url, formerIds })),
  skills: z.array(
    z.strictObject({ ...named, code, url, domain: id, group: id.optional(), data: url, formerIds }),
  ),
});

/** `/data/v1/roles/<role>.json` */
export const roleShape = z.strictObject({
  ...named,
  code,
  codes,
  formerIds,
  tagline: text.optional(),
  summary: text.optional(),
  family: z.strictObject(named).optional(),
  url,
  keyDomains: z.array(z.strictObject(named)),
  counts: z.strictObject({ skills: count, levels: count, requirements: count, mandatory: count }),
  levels: z.array(
    z.strictObject({
      ...named,
      short: text,
      title: text,
      summary: text.optional(),
      stack: z.array(text),
      focus: z.array(text),
      after: id.optional(),
      track: text.optional(),
      formerIds,
    }),
  ),
  domains: z.array(
    z.strictObject({
      ...named,
      skills: z.array(
        z.strictObject({
          ...named,
          url,
          alternatives: z.array(id).min(1).optional(),
          requirements: z.array(requirementShape),
        }),
      ),
    }),
  ),
});

/** `/data/v1/skills/<skill>.json` */
export const skillShape = z.strictObject({
  ...named,
  code,
  codes,
  formerIds,
  summary: text.optional(),
  url,
  domain: z.strictObject(named),
  group: id.optional(),
  descriptors: z.record(id, text),
  evidence: z.array(text).min(1).optional(),
  resources: z.array(
    z.strictObject({
      title: text,
      url: z.url(),
      kind: z.enum(['docs', 'course', 'book', 'article', 'practice']),
    }),
  ),
  requirements: z.array(requirementShape.extend({ role: id })),
  alternativeIn: z
    .array(z.strictObject({ role: id, skill: id, url }))
    .min(1)
    .optional(),
});
