import { askedRole, scaleSteps, type AskedRole, type ScaleStep } from '#catalogue/assessment/asks.ts';
import type { Catalogue, Role, Skill } from '#catalogue/model/catalogue.ts';
import { renamesOf, type Renames } from '#catalogue/model/renames.ts';

/** The data of a role that the grade calculator uses in the browser. */
export interface CalculatorData {
  role: AskedRole;
  /** Lowest first; a depth is a position in this list. */
  scale: ScaleStep[];
  /** The share of a level's requirements that must be met, above 0 and at most 1. */
  share: number;
  /** Whether readers may answer that they have no occasion to use a skill at work. */
  allowsNoOccasion: boolean;
  /** The alternatives of all rows. */
  alternatives: { id: string; name: string }[];
  /** The domains of the role, in the order of the matrix. */
  domains: { id: string; name: string }[];
  /** Renames that may apply to stored answers. */
  renames: Renames;
}

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
