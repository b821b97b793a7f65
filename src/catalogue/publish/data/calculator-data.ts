import { askedRole, scaleSteps, type AskedRole, type ScaleStep } from '#catalogue/assessment/asks.ts';
import type { Catalogue, Role, Skill } from '#catalogue/model/catalogue.ts';
import { renamesOf, type Renames } from '#catalogue/model/renames.ts';

/** All that the grade calculator of a role computes with in the browser. */
export interface CalculatorData {
  role: AskedRole;
  /** Lowest first; a depth is a position in this list. */
  scale: ScaleStep[];
  /** The share of a level's requirements that must be met, from 0 to 1. */
  share: number;
  /** Whether a reader may say that their work gives no occasion for a skill. */
  allowsNoOccasion: boolean;
  /** The skills that meet a row in place of its own. */
  alternatives: { id: string; name: string }[];
  /** The role's domains, in the order of the matrix. */
  domains: { id: string; name: string }[];
  /** What was renamed since readers answered. */
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
