import type { Occupation } from 'schema-dts';
import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { categoryCodes, sameConcepts } from './codes.ts';
import { familyCategory } from './families.ts';
import type { Addresses } from './graph.ts';
import { skillTerm } from './skills.ts';

/** https://schema.org/Occupation */
export function occupation(role: Role, addresses: Addresses): Occupation {
  const { urls, toAddress } = addresses;
  const address = toAddress(urls.role(role.id));
  const categories = [
    ...(role.family ? [familyCategory(role.family, addresses)] : []),
    ...categoryCodes(role.codes),
  ];
  return {
    '@type': 'Occupation',
    '@id': address,
    name: role.name,
    url: address,
    ...(role.tagline !== undefined && { description: plainText(role.tagline) }),
    ...(role.aliases.length > 0 && { alternateName: role.aliases }),
    ...sameConcepts(role.codes),
    ...(categories.length > 0 && { occupationalCategory: categories }),
    skills: role.matrix.flatMap(({ rows }) => rows.map(({ skill }) => skillTerm(skill, addresses))),
  };
}

/** https://schema.org/Occupation, for a level of a role. */
export function occupationAtLevel(role: Role, level: Level, { urls, toAddress }: Addresses): Occupation {
  return {
    '@type': 'Occupation',
    name: level.title,
    url: toAddress(urls.level(role.id, level.id)),
    ...(level.summary !== undefined && { description: plainText(level.summary) }),
    ...(level.focus.length > 0 && { responsibilities: level.focus.map(plainText) }),
  };
}
