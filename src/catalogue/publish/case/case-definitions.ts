import { partLink } from './case-links.ts';
import type { CaseContext, CaseSite } from './case-context.ts';
import type { CaseDefinitions, CaseLink } from './case-schema.ts';

const KINDS = ['proficiency', 'domain', 'group', 'skill', 'level', 'requirement'] as const;

export type ItemKind = (typeof KINDS)[number];

/** The types of items. A hierarchy code begins with the code of the type above. */
const ITEM_TYPES = {
  proficiency: {
    title: 'Proficiency',
    description: 'A step of the scale on which requirements state how well a person has a skill.',
    hierarchyCode: '1',
  },
  domain: {
    title: 'Domain',
    description: 'An area of skills that belong together.',
    hierarchyCode: '2',
  },
  group: {
    title: 'Skill group',
    description: 'A part of a domain.',
    hierarchyCode: '2.1',
  },
  skill: {
    title: 'Skill',
    description: 'A skill as it applies to every role.',
    hierarchyCode: '2.1.1',
  },
  level: {
    title: 'Level',
    description: 'A level of seniority in a role.',
    hierarchyCode: '3',
  },
  requirement: {
    title: 'Requirement',
    description: 'The ability in one skill that a role requires at a level.',
    hierarchyCode: '3.1',
  },
} as const satisfies Record<ItemKind, object>;

export function itemTypeLink({ ids, skills }: CaseSite, kind: ItemKind): CaseLink {
  return partLink(skills, ITEM_TYPES[kind].title, ids.derived('item-type', kind));
}

/** Returns a link to the license of the texts, or undefined if site.yaml names none. */
export function licenseLink({ ids, skills, site }: CaseSite): CaseLink | undefined {
  const license = site.licence?.content;
  return license === undefined ? undefined : partLink(skills, license, ids.derived('license', license));
}

/** Returns the types of items and the license. They are the same in every package, so that each is complete. */
export function caseDefinitions(context: CaseContext): CaseDefinitions {
  const { lastChangeDateTime } = context;
  const license = licenseLink(context);
  return {
    CFItemTypes: KINDS.map((kind) => ({
      ...itemTypeLink(context, kind),
      ...ITEM_TYPES[kind],
      lastChangeDateTime,
    })),
    CFLicenses: license ? [{ ...license, licenseText: license.title, lastChangeDateTime }] : [],
  };
}
