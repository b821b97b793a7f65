import { z } from 'zod';
import type { Catalogue, Version } from '#catalogue/model/catalogue.ts';
import { countCatalogue } from '#catalogue/model/counts.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import {
  codeField,
  dataCount,
  dataId,
  dataText,
  dataUrl,
  dataWebAddress,
  formerIdsField,
  namedFields,
} from './data-fields.ts';
import { formerIdsData } from './former-ids-data.ts';

const pageFields = { url: dataUrl.describe('Its page.'), formerIds: formerIdsField };
const fileFields = { ...pageFields, data: dataUrl.describe('Its data file, as JSON.') };

/** `/data/v1/catalogue.json` */
export const catalogueDataSchema = z
  .strictObject({
    version: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .optional()
      .describe('The hash of the last commit to the content; absent if the content is not under Git.'),
    generatedFrom: z
      .strictObject({
        name: dataText.describe('The name of the site.'),
        repository: dataWebAddress.optional().describe('The repository of its content.'),
        branch: dataText.describe('The published branch.'),
        day: z.iso.date().optional().describe('The date of the last commit to the content.'),
      })
      .describe('The source of the files.'),
    scale: z
      .array(
        z.strictObject({
          ...namedFields,
          letter: dataText.describe('One or two characters for the cells of a matrix.'),
          value: z.number().optional().describe('Its number in other systems; absent if there is none.'),
          means: dataText.optional().describe('Its meaning for any skill, as Markdown.'),
          formerIds: formerIdsField,
        }),
      )
      .describe('The proficiencies, lowest first; empty if the content has none.'),
    ladder: z
      .array(
        z.strictObject({
          ...namedFields,
          short: dataText.describe('The short name.'),
          scope: dataText.optional().describe('The responsibility of a person at this level, as Markdown.'),
          formerIds: formerIdsField,
        }),
      )
      .describe('The default levels of roles, lowest first.'),
    counts: z
      .strictObject({
        families: dataCount.describe('Families of roles.'),
        roles: dataCount.describe('Roles.'),
        domains: dataCount.describe('Domains of skills.'),
        skills: dataCount.describe('Skills.'),
        requirements: dataCount.describe('Cells of the matrices of all roles.'),
        mandatory: dataCount.describe('Mandatory cells.'),
      })
      .describe('How many parts of each kind the catalogue has.'),
    families: z.array(z.strictObject({ ...namedFields, ...pageFields })).describe('In display order.'),
    roles: z
      .array(
        z.strictObject({
          ...namedFields,
          code: codeField,
          family: dataId.optional().describe('The id of its family.'),
          ...fileFields,
        }),
      )
      .describe('In display order.'),
    domains: z
      .array(z.strictObject({ ...namedFields, code: codeField, ...pageFields }))
      .describe('In display order.'),
    skills: z
      .array(
        z.strictObject({
          ...namedFields,
          code: codeField,
          domain: dataId.describe('The id of its domain.'),
          group: dataId.optional().describe('The id of its group within the domain.'),
          ...fileFields,
        }),
      )
      .describe('In display order.'),
  })
  .describe('The parts of the catalogue, with the addresses of their pages and data.');
type CatalogueData = z.output<typeof catalogueDataSchema>;

export function catalogueData(catalogue: Catalogue, urls: Urls, version: Version | undefined): CatalogueData {
  const { site, scale, ladder, families, domains, skills, roles } = catalogue;
  return {
    version: version?.commit,
    generatedFrom: { name: site.name, repository: site.repository, branch: site.branch, day: version?.day },
    scale: scale.map(({ id, name, letter, value, means, formerIds }) => ({
      id,
      name,
      letter,
      value,
      means,
      ...formerIdsData(formerIds),
    })),
    ladder: ladder.map(({ id, name, short, scope, formerIds }) => ({
      id,
      name,
      short,
      scope,
      ...formerIdsData(formerIds),
    })),
    counts: countCatalogue(catalogue),
    families: families.map(({ id, name, formerIds }) => ({
      id,
      name,
      url: urls.family(id),
      ...formerIdsData(formerIds),
    })),
    roles: roles.map(({ id, name, code, family, formerIds }) => ({
      id,
      name,
      code,
      url: urls.role(id),
      family: family?.id,
      data: urls.roleJson(id),
      ...formerIdsData(formerIds),
    })),
    domains: domains.map(({ id, name, code, formerIds }) => ({
      id,
      name,
      code,
      url: urls.domain(id),
      ...formerIdsData(formerIds),
    })),
    skills: skills.map(({ id, name, code, domain, group, formerIds }) => ({
      id,
      name,
      code,
      url: urls.skill(id),
      domain: domain.id,
      group: group?.id,
      data: urls.skillJson(id),
      ...formerIdsData(formerIds),
    })),
  };
}
