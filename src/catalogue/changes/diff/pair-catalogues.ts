import type {
  Catalogue,
  Domain,
  Family,
  LadderLevel,
  Level,
  Proficiency,
  Role,
  Skill,
} from '#catalogue/model/catalogue.ts';
import { pairParts, pairSteps, type Pairing } from './pair-parts.ts';

/** The parts that are in both catalogues, even under different ids. */
export interface CataloguePairing {
  ladder: Pairing<LadderLevel>;
  scale: Pairing<Proficiency>;
  families: Pairing<Family>;
  domains: Pairing<Domain>;
  roles: Pairing<Role>;
  skills: Pairing<Skill>;
}

/** Pairs parts by id and former ids, then by name (families, domains) or position (levels, proficiencies). */
export function pairCatalogues(before: Catalogue, after: Catalogue): CataloguePairing {
  return {
    ladder: pairSteps(before.ladder, after.ladder),
    scale: pairSteps(before.scale, after.scale),
    families: pairParts(before.families, after.families, haveOneName),
    domains: pairParts(before.domains, after.domains, haveOneName),
    roles: pairParts(before.roles, after.roles),
    skills: pairParts(before.skills, after.skills),
  };
}

/** Pairs the levels of a role. Treats a missing role as a role without levels. */
export function pairLevels(before: Role | undefined, after: Role | undefined): Pairing<Level> {
  return pairSteps(before?.levels ?? [], after?.levels ?? []);
}

function haveOneName(before: { name: string }, after: { name: string }): boolean {
  return before.name === after.name;
}
