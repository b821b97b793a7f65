import type { Catalogue, Domain, Proficiency, Skill } from '#catalogue/model/catalogue.ts';
import { groupSkills } from '#catalogue/model/groups.ts';
import { skillsContext, type CaseContext, type CaseRevision } from './case-context.ts';
import { caseDefinitions } from './case-definitions.ts';
import { skillsDocument } from './case-documents.ts';
import { domainLink, groupLink, proficiencyLink, skillLink } from './case-links.ts';
import { matchAssociations } from './case-matches.ts';
import { caseAssociation, caseItem, caseRubric, childrenOf, nonEmpty } from './case-parts.ts';
import type { CaseAssociation, CaseItem, CaseLink, CasePackage, CaseRubric } from './case-schema.ts';

/** Returns the package of the proficiencies, the domains and the skills, with the descriptors as rubrics. */
export function skillsPackage(catalogue: Catalogue, revision: CaseRevision): CasePackage {
  const { site, scale, domains, skills } = catalogue;
  const context = skillsContext(site, revision);
  const steps = scale.map((proficiency) => proficiencyLink(context, proficiency));
  const areas = domains.map((domain) => domainLink(context, domain));
  return {
    CFDocument: skillsDocument(context),
    CFItems: [
      ...scale.map((proficiency) => proficiencyItem(context, proficiency)),
      ...domains.flatMap((domain) => domainItems(context, domain)),
    ],
    CFAssociations: [
      ...childrenOf(context, context.document, [...steps, ...areas]),
      ...steps.slice(1).flatMap((step, index) => precedes(context, steps[index], step)),
      ...domains.flatMap((domain) => domainAssociations(context, domain)),
      ...skills.flatMap((skill) => matchAssociations(context, skillLink(context, skill), skill.codes)),
    ],
    CFDefinitions: caseDefinitions(context),
    CFRubrics: skills.flatMap((skill) => skillRubric(context, skill, scale) ?? []),
  };
}

function proficiencyItem(context: CaseContext, proficiency: Proficiency): CaseItem {
  const { means, letter } = proficiency;
  return caseItem(context, 'proficiency', proficiencyLink(context, proficiency), {
    statement: means,
    code: letter,
  });
}

function precedes(context: CaseContext, below: CaseLink | undefined, above: CaseLink): CaseAssociation[] {
  return below ? [caseAssociation(context, 'precedes', below, above)] : [];
}

function domainItems(context: CaseContext, domain: Domain): CaseItem[] {
  return [
    caseItem(context, 'domain', domainLink(context, domain), {
      statement: domain.summary,
      code: domain.code,
    }),
    ...groupSkills(domain).flatMap(({ group, skills }) => [
      ...(group ? [caseItem(context, 'group', groupLink(context, domain, group))] : []),
      ...skills.map((skill) => skillItem(context, skill)),
    ]),
  ];
}

function skillItem(context: CaseContext, skill: Skill): CaseItem {
  const { summary, code, aliases } = skill;
  const evidence = nonEmpty(skill.evidence);
  return caseItem(context, 'skill', skillLink(context, skill), {
    statement: summary,
    code,
    keywords: aliases,
    extensions: evidence && { evidence },
  });
}

/** Associates skills with their groups, and groups and skills without one with the domain. */
function domainAssociations(context: CaseContext, domain: Domain): CaseAssociation[] {
  const parts = groupSkills(domain).map(({ group, skills }) => ({
    group: group && groupLink(context, domain, group),
    skills: skills.map((skill) => skillLink(context, skill)),
  }));
  const own = parts.flatMap(({ group, skills }) => (group ? [group] : skills));
  return [
    ...childrenOf(context, domainLink(context, domain), own),
    ...parts.flatMap(({ group, skills }) => (group ? childrenOf(context, group, skills) : [])),
  ];
}

function skillRubric(
  context: CaseContext,
  skill: Skill,
  scale: readonly Proficiency[],
): CaseRubric | undefined {
  const link = skillLink(context, skill);
  const levels = scale.flatMap((proficiency) => {
    const description = skill.descriptors.get(proficiency.id);
    const { name: quality, value: score } = proficiency;
    if (description === undefined) return [];
    return [{ of: context.ids.proficiency(proficiency), quality, description, score }];
  });
  return caseRubric(context, link, [{ name: skill.name, skill: link, levels }]);
}
