import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import type { Addresses } from './graph.ts';

/** https://schema.org/DefinedTermSet, for the levels of a role, lowest first. */
export function levelSet(role: Role, addresses: Addresses): DefinedTermSet {
  return {
    ...referToSet(role, addresses),
    hasDefinedTerm: role.levels.map((level) => referToLevel(role, level, addresses)),
  };
}

/** https://schema.org/DefinedTerm, for a level on its page. */
export function levelTerm(role: Role, level: Level, addresses: Addresses): DefinedTerm {
  const { urls, toAddress } = addresses;
  return {
    ...referToLevel(role, level, addresses),
    url: toAddress(urls.level(role.id, level.id)),
    ...(level.summary !== undefined && { description: plainText(level.summary) }),
    inDefinedTermSet: referToSet(role, addresses),
  };
}

function referToSet(role: Role, { urls, toAddress }: Addresses) {
  return {
    '@type': 'DefinedTermSet',
    '@id': toAddress(urls.roleLevels(role.id)),
    name: `Levels of the ${role.name}`,
  } as const satisfies DefinedTermSet;
}

function referToLevel(role: Role, { id, name, title }: Level, { urls, toAddress }: Addresses) {
  return {
    '@type': 'DefinedTerm',
    '@id': toAddress(urls.level(role.id, id)),
    name,
    ...(title !== name && { alternateName: title }),
  } as const satisfies DefinedTerm;
}
