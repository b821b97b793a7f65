import type { Skill } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { formerIdsData } from './former-ids-data.ts';
import { requirementData } from './role-data.ts';

/** The payload of `/data/v1/skills/<skill>.json`; what the content leaves out is left out here. */
export function skillData(skill: Skill, urls: Urls) {
  return {
    id: skill.id,
    name: skill.name,
    ...formerIdsData(skill.formerIds),
    summary: skill.summary,
    url: urls.skill(skill.id),
    domain: { id: skill.domain.id, name: skill.domain.name },
    group: skill.group?.id,
    descriptors: Object.fromEntries(skill.descriptors),
    resources: skill.resources,
    requirements: skill.rows.flatMap(({ role, cells }) =>
      cells
        .filter((requirement) => requirement !== undefined)
        .map((requirement) => ({ role: role.id, ...requirementData(requirement, urls) })),
    ),
  };
}
