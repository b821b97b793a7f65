import * as z from 'zod/mini';
import { askedRole, askedRoleSchema, scaleSteps, scaleStepSchema } from '#catalogue/assessment/asks.ts';
import type { Catalogue, Role, Skill } from '#catalogue/model/catalogue.ts';
import { renamesOf } from '#catalogue/model/renames.ts';
import { renamesSchema } from './renames-schema.ts';

const namedSchema = z.object({ id: z.string(), name: z.string() });

/** The data of a role that the grade calculator uses in the browser. */
export const calculatorDataSchema = z.object({
  role: askedRoleSchema,
  /** Lowest first; a depth is a position in this list. */
  scale: z.array(scaleStepSchema),
  /** The share of a level's requirements that must be met, above 0 and at most 1. */
  share: z.number(),
  /** Whether readers may answer that they have no occasion to use a skill at work. */
  allowsNoOccasion: z.boolean(),
  /** The alternatives of all rows. */
  alternatives: z.array(namedSchema),
  /** The domains of the role, in the order of the matrix. */
  domains: z.array(namedSchema),
  /** Renames that may apply to stored answers. */
  renames: renamesSchema,
});
export type CalculatorData = z.output<typeof calculatorDataSchema>;

export function calculatorData(role: Role, catalogue: Catalogue): CalculatorData {
  const { scale, site } = catalogue;
  return {
    role: askedRole(role, scale),
    scale: scaleSteps(scale),
    share: site.grade.share,
    allowsNoOccasion: site.grade.no_occasion,
    alternatives: alternativesIn(role).map(({ id, name }) => ({ id, name })),
    domains: role.matrix.map(({ domain: { id, name } }) => ({ id, name })),
    renames: renamesOf(catalogue),
  };
}

function alternativesIn({ matrix }: Role): Skill[] {
  return [...new Set(matrix.flatMap(({ rows }) => rows.flatMap(({ alternatives }) => alternatives)))];
}
