import { askedRole, scaleSteps, type AskedRole, type ScaleStep } from '#catalogue/assessment/asks.ts';
import { rowFingerprint, type CurrentRow } from '#catalogue/assessment/look-again.ts';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { renamesOf, type Renames } from '#catalogue/model/renames.ts';

/** All that the grade calculator of a role computes with in the browser. */
export interface CalculatorData {
  role: AskedRole;
  /** Lowest first; a depth is a position in this list. */
  scale: ScaleStep[];
  /** The share of a level's requirements that must be met, from 0 to 1. */
  share: number;
  /** The role's domains, in the order of the matrix. */
  domains: { id: string; name: string }[];
  /** What the role asks of each skill now, to tell what changed since it was answered. */
  rows: CurrentRow[];
  /** What was renamed since readers answered. */
  renames: Renames;
}

export function calculatorData(role: Role, catalogue: Catalogue): CalculatorData {
  const { scale, site } = catalogue;
  return {
    role: askedRole(role, scale),
    scale: scaleSteps(scale),
    share: site.grade.share,
    domains: role.matrix.map(({ domain: { id, name } }) => ({ id, name })),
    rows: role.matrix.flatMap(({ rows }) =>
      rows.map((row) => ({ id: row.skill.id, fingerprint: rowFingerprint(row) })),
    ),
    renames: renamesOf(catalogue),
  };
}
