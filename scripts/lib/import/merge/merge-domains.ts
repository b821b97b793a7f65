import { domainFile } from '#catalogue/model/content-paths.ts';
import type { ImportedFramework, ImportedSkill } from '../collect/framework.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { MergeTarget } from './merge-target.ts';
import { idsOfNames } from './name-ids.ts';

/** The domain and the group of a skill. */
export interface SkillHome {
  domain: string;
  group?: string | undefined;
}

/** The name of the domain for skills without one. */
export const DEFAULT_DOMAIN = 'Skills';

/** Adds new domains and groups to the content, and returns a function that finds the domain and group of a skill. */
export function mergeDomains(
  { skills }: ImportedFramework,
  { edit, catalogue }: MergeTarget,
): (skill: string) => SkillHome {
  const current = new Map(catalogue?.skills.map((skill) => [skill.id, skill.domain]));
  const domainNames = new Map(
    [...skills.values()].map((skill) => [skill.id, domainNameOf(skill, current.get(skill.id)?.name)]),
  );
  const domainOf = idsOfNames(domainNames.values(), catalogue?.domains ?? []);
  const homes = new Map<string, SkillHome>(
    catalogue?.skills.map(({ id, domain }) => [id, { domain: domain.id }]),
  );
  const idByCode = new Map(
    catalogue?.domains.flatMap(({ id, code }) => (code === undefined ? [] : [[code, id]])),
  );
  const byDomain = Map.groupBy(skills.values(), ({ id, domain, domainAbove, domainCode }) => {
    const coded = domainCode === undefined ? undefined : idByCode.get(domainCode);
    if (coded !== undefined) return coded;
    // If several domains have the same name, a skill stays in its current one.
    const own = current.get(id);
    return own !== undefined && domain === undefined && domainAbove === undefined
      ? own.id
      : domainIdOf(own, domainNames.get(id) ?? '');
  });
  function domainIdOf(own: { id: string; name: string } | undefined, name: string): string {
    return own !== undefined && nameKey(own.name) === nameKey(name) ? own.id : domainOf(name).id;
  }
  // Domains without a number come last, by name, so new ones need numbers to keep the order of the tables.
  let order = nextOrder(catalogue?.domains);
  for (const [domain, members] of byDomain) {
    const name = domainNames.get(members[0]?.id ?? '') ?? '';
    const known = catalogue?.domains.find(({ id }) => id === domain);
    if (known === undefined) {
      edit.set(domainFile(domain), ['name'], domainOf(name).name);
      if (order !== undefined) edit.set(domainFile(domain), ['order'], order++);
    }
    const code = members.find(({ domainCode }) => domainCode !== undefined)?.domainCode;
    if (code !== undefined && code !== known?.code) edit.set(domainFile(domain), ['code'], code);
    // A domain with a known code may have a new name.
    if (code !== undefined && code === known?.code && name !== known.name)
      edit.set(domainFile(domain), ['name'], name);
    const groupOf = idsOfNames(
      members.map(({ group }) => group),
      known?.groups ?? [],
    );
    for (const { id, group } of members) {
      const found = group === undefined ? undefined : groupOf(group);
      if (found?.isNew === true) edit.set(domainFile(domain), ['groups', found.id], found.name);
      homes.set(id, { domain, group: found?.id });
    }
  }
  return (skill) => homes.get(skill) ?? { domain: '' };
}

/** Returns the name of the domain of a skill: from its rows, from the rows above, or the current one. */
function domainNameOf({ domain, domainAbove }: ImportedSkill, current: string | undefined): string {
  return domain ?? domainAbove ?? current ?? DEFAULT_DOMAIN;
}

/** Returns the number of the next domain, from 1, or undefined if an existing domain has none. */
function nextOrder(domains: readonly { order?: number | undefined }[] = []): number | undefined {
  const numbers = domains.map(({ order }) => order);
  if (numbers.includes(undefined)) return undefined;
  return Math.max(0, ...numbers.map(Number)) + 1;
}
