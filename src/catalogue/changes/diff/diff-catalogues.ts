import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countCatalogue } from '#catalogue/model/counts.ts';
import type { CatalogueDiff } from './catalogue-diff.ts';
import { diffDomains } from './diff-domains.ts';
import { diffFamilies } from './diff-families.ts';
import { isEmptyParts } from './diff-parts.ts';
import { diffRequirements } from './diff-requirements.ts';
import { diffRoles } from './diff-roles.ts';
import { diffSite } from './diff-site.ts';
import { diffSkills } from './diff-skills.ts';
import { diffLadder, diffScale } from './diff-steps.ts';
import { pairCatalogues } from './pair-catalogues.ts';

/** Compares two catalogues. Leaves out changes that only result from another change. */
export function diffCatalogues(before: Catalogue, after: Catalogue): CatalogueDiff {
  const pairing = pairCatalogues(before, after);
  return {
    counts: { before: countCatalogue(before), after: countCatalogue(after) },
    site: diffSite(before.site, after.site),
    ladder: diffLadder(pairing.ladder, before.ladder, after.ladder),
    scale: diffScale(pairing.scale, before.scale, after.scale),
    families: diffFamilies(pairing.families),
    domains: diffDomains(pairing.domains, before.domains, after.domains),
    roles: diffRoles(pairing, before, after),
    skills: diffSkills(pairing, before.scale, after.scale),
    requirements: diffRequirements(pairing, before, after),
  };
}

/** Returns whether a diff has no changes. */
export function isEmptyDiff(diff: CatalogueDiff): boolean {
  const { ladder, scale, families, domains, roles, skills } = diff;
  return (
    diff.site.length + diff.requirements.length === 0 &&
    [ladder, scale, families, domains, roles, skills].every(isEmptyParts)
  );
}
