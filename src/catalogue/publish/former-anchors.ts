import { everyId, type Renamable } from '#catalogue/model/renames.ts';
import { domainAnchor, requirementAnchor, rowAnchor } from './urls.ts';

/** Returns the former fragments of a requirement, given its skill and its level. */
export function formerRequirementAnchors(skill: Renamable, level: Renamable): string[] {
  const [, ...former] = everyId(skill).flatMap((skillId) =>
    everyId(level).map((levelId) => requirementAnchor(skillId, levelId)),
  );
  return former;
}

export function formerRowAnchors({ formerIds }: Renamable): string[] {
  return formerIds.map(rowAnchor);
}

export function formerDomainAnchors({ formerIds }: Renamable): string[] {
  return formerIds.map(domainAnchor);
}

/** Returns former ids as a space-separated attribute value, or undefined if there are none. */
export function formerValues({ formerIds }: Renamable): string | undefined {
  return formerIds.length === 0 ? undefined : formerIds.join(' ');
}
