import type { CategoryCode, CategoryCodeSet } from 'schema-dts';
import type { Family } from '#catalogue/model/catalogue.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import type { Addresses } from './graph.ts';

/** https://schema.org/CategoryCodeSet, for the families, whose page lists all roles. */
export function familySet(families: readonly Family[], addresses: Addresses): CategoryCodeSet {
  const address = setAddress(addresses);
  return {
    '@type': 'CategoryCodeSet',
    '@id': address,
    name: SET_NAME,
    url: address,
    hasCategoryCode: families.map((family) => ({
      '@type': 'CategoryCode',
      '@id': familyAddress(family, addresses),
      name: family.name,
    })),
  };
}

/** https://schema.org/CategoryCode, for a family on its page. */
export function familyCode(family: Family, addresses: Addresses): CategoryCode {
  return {
    ...familyCategory(family, addresses),
    url: familyAddress(family, addresses),
    ...(family.summary !== undefined && { description: plainText(family.summary) }),
  };
}

/**
 * Returns a family as the category of an occupation. It names its set, since a text alone would be taken for a category of
 * O*NET-SOC: see https://schema.org/occupationalCategory.
 */
export function familyCategory(family: Family, addresses: Addresses) {
  return {
    '@type': 'CategoryCode',
    '@id': familyAddress(family, addresses),
    name: family.name,
    codeValue: family.id,
    inCodeSet: { '@type': 'CategoryCodeSet', '@id': setAddress(addresses), name: SET_NAME },
  } as const satisfies CategoryCode;
}

const SET_NAME = 'Families of roles';

function setAddress({ urls, toAddress }: Addresses): string {
  return toAddress(urls.roles);
}

function familyAddress({ id }: Family, { urls, toAddress }: Addresses): string {
  return toAddress(urls.family(id));
}
