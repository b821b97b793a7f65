import { everyId, type Renamable } from '#catalogue/model/renames.ts';
import { domainAnchor, requirementAnchor, rowAnchor } from './urls.ts';

/** Returns the fragments by which links to a requirement were known when skill or level had another id. */
export function formerRequirementAnchors(skill: Renamable, level: Renamable): string[] {
  const [, ...former] = everyId(skill).flatMap((skillId) =>
    everyId(level).map((levelId) => requirementAnchor(skillId, levelId)),
  );
  return former;
}

/** Returns the former fragments of a skill's row. */
export function formerRowAnchors({ formerIds }: Renamable): string[] {
  return formerIds.map(rowAnchor);
}

/** Returns the former fragments of a domain's part of a page. */
export function formerDomainAnchors({ formerIds }: Renamable): string[] {
  return formerIds.map(domainAnchor);
}

/** Returns the ids that something had before, with spaces between, as an attribute; undefined where there are none. */
export function formerValues({ formerIds }: Renamable): string | undefined {
  return formerIds.length === 0 ? undefined : formerIds.join(' ');
}
