import { askedRole, scaleSteps, type AskedRole, type ScaleStep } from '#catalogue/assessment/asks.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { renamesOf, type Renames } from '#catalogue/model/renames.ts';

/** The requirements of all roles, in the form that comparison and match need. */
export interface AsksData {
  /** Lowest first; a depth is a position in this list. */
  scale: ScaleStep[];
  /** The share of a level's requirements that must be met, above 0 and at most 1. */
  share: number;
  /** Whether readers may answer that they have no occasion to use a skill at work. */
  allowsNoOccasion: boolean;
  domains: { id: string; name: string }[];
  roles: AskedRole[];
  /** Renames that may apply to stored answers. */
  renames: Renames;
}

export function asksData(catalogue: Catalogue): AsksData {
  const { site, scale, domains, roles } = catalogue;
  return {
    scale: scaleSteps(scale),
    share: site.grade.share,
    allowsNoOccasion: site.grade.no_occasion,
    domains: domains.map(({ id, name }) => ({ id, name })),
    roles: roles.map((role) => askedRole(role, scale)),
    renames: renamesOf(catalogue),
  };
}
