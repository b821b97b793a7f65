import type { Catalogue, Role, Skill } from '#catalogue/model/catalogue.ts';
import { repositoryHost } from '#catalogue/community/repository-host.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { byEveryId } from '#catalogue/model/renames.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Functions that return the present root-relative path for any id, or undefined for a removed part. */
export interface LinkTargets {
  role: (id: string) => string | undefined;
  skill: (id: string) => string | undefined;
  /** Takes `role/skill/level`. */
  requirement: (id: string) => string | undefined;
  /** Returns the URL of a commit on the repository's host, or undefined if there is no host. */
  commit: (hash: string) => string | undefined;
}

/** Returns the link targets of a history in the present catalogue, by present and former ids. */
export function linkTargets({ roles, skills, site }: Catalogue, urls: Urls): LinkTargets {
  // Built on first use, since most pages have no history and need not wait for a large catalogue.
  let known: { role: ReadonlyMap<string, Role>; skill: ReadonlyMap<string, Skill> } | undefined;
  const byId = () => (known ??= { role: byEveryId(roles), skill: byEveryId(skills) });
  return {
    role: (id) => pathOf(byId().role.get(id), urls.role),
    skill: (id) => pathOf(byId().skill.get(id), urls.skill),
    requirement: (id) => {
      const [roleId = '', skillId = '', levelId = ''] = id.split('/');
      const [role, skill] = [byId().role.get(roleId), byId().skill.get(skillId)];
      if (role === undefined || skill === undefined) return undefined;
      const level = byEveryId(role.levels).get(levelId)?.id ?? levelId;
      const idNow = `${role.id}/${skill.id}/${level}`;
      const isThere = requirementsOf(role).some((requirement) => requirement.id === idNow);
      return isThere ? urls.requirement(role.id, skill.id, level) : undefined;
    },
    commit: (hash) => repositoryHost(site)?.commit(hash),
  };
}

function pathOf(item: { id: string } | undefined, toPath: (id: string) => string): string | undefined {
  return item && toPath(item.id);
}
