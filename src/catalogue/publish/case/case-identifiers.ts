import { v5 } from 'uuid';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { firstIdOf, type Renamable } from '#catalogue/model/renames.ts';
import { basePathOf } from '#catalogue/publish/base-path.ts';

/**
 * Returns the UUIDs of the parts of a framework. They depend only on the address in site.yaml and on the first ids of the parts,
 * so builds for other addresses, renames and moves to other domains change none of them. A part that got its first id back is
 * the exception, since its `former_ids` do not tell which id was first.
 */
export function createCaseIdentifiers(siteUrl: string) {
  const namespace = v5(addressOf(siteUrl), v5.URL);
  const uuid = (...names: string[]): string => v5(names.join('/'), namespace);
  return {
    /** The document of all skills. */
    skills: uuid('skills'),
    proficiency: (proficiency: Renamable) => uuid('proficiency', firstIdOf(proficiency)),
    domain: (domain: Renamable) => uuid('domain', firstIdOf(domain)),
    group: (domain: Renamable, group: { id: string }) => uuid('group', firstIdOf(domain), group.id),
    skill: (skill: Renamable) => uuid('skill', firstIdOf(skill)),
    /** The document of a role. */
    role: (role: Renamable) => uuid('role', firstIdOf(role)),
    level: (role: Renamable, level: Renamable) => uuid('level', firstIdOf(role), firstIdOf(level)),
    requirement: ({ row: { role, skill }, level }: Requirement) =>
      uuid('requirement', firstIdOf(role), firstIdOf(skill), firstIdOf(level)),
    /** A part without an id in the content, such as an association, named by its kind and the parts that it belongs to. */
    derived: uuid,
  } as const;
}

export type CaseIdentifiers = ReturnType<typeof createCaseIdentifiers>;

/** Returns one spelling of an address, such as `https://example.org/` for `HTTPS://example.org`. */
function addressOf(siteUrl: string): string {
  return new URL(basePathOf(siteUrl) ?? '/', siteUrl).href;
}
