import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import type { Domain, Skill } from '#catalogue/model/catalogue.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { sameConcepts } from './codes.ts';
import type { Addresses } from './graph.ts';

/** https://schema.org/DefinedTerm, for a skill on its page. */
export function definedTerm(skill: Skill, addresses: Addresses): DefinedTerm {
  const { urls, toAddress } = addresses;
  return {
    ...skillTerm(skill, addresses),
    url: toAddress(urls.skill(skill.id)),
    ...(skill.code !== undefined && { termCode: skill.code }),
    ...(skill.summary !== undefined && { description: plainText(skill.summary) }),
    ...(skill.aliases.length > 0 && { alternateName: skill.aliases }),
    ...sameConcepts(skill.codes),
    inDefinedTermSet: domainSet(skill.domain, addresses),
  };
}

/** https://schema.org/DefinedTermSet, for a domain and its skills. */
export function definedTermSet(domain: Domain, addresses: Addresses): DefinedTermSet {
  const { urls, toAddress } = addresses;
  return {
    ...domainSet(domain, addresses),
    url: toAddress(urls.domain(domain.id)),
    ...(domain.summary !== undefined && { description: plainText(domain.summary) }),
    hasDefinedTerm: domain.skills.map((skill) => skillTerm(skill, addresses)),
  };
}

/** Returns a reference to a skill. It has the name, since most search engines do not load the page that it refers to. */
export function skillTerm({ id, name }: Skill, { urls, toAddress }: Addresses) {
  return {
    '@type': 'DefinedTerm',
    name,
    '@id': toAddress(urls.skill(id)),
  } as const satisfies DefinedTerm;
}

function domainSet({ id, name }: Domain, { urls, toAddress }: Addresses) {
  return {
    '@type': 'DefinedTermSet',
    '@id': toAddress(urls.domain(id)),
    name,
  } as const satisfies DefinedTermSet;
}
