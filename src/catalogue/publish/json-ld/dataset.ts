import type { CreativeWork, DataDownload, Dataset } from 'schema-dts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countCatalogue } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { Addresses } from './graph.ts';

/** Matches the SPDX identifiers of Creative Commons licenses, such as `CC-BY-SA-4.0`. */
const CREATIVE_COMMONS = /^CC-(?<terms>BY(?:-NC)?(?:-ND|-SA)?)-(?<version>\d\.\d)$/;

/**
 * https://schema.org/Dataset, for the data of the whole catalogue. Google's Dataset Search requires a name and a description
 * of at least 50 characters. `commit` and `day` are those of the last change, if they are known.
 */
export function dataset(
  catalogue: Catalogue,
  { commit, day }: { commit?: string | undefined; day?: string | undefined },
  { urls, toAddress }: Addresses,
): Dataset {
  const { site } = catalogue;
  const { roles, skills, requirements } = countCatalogue(catalogue);
  const counts = [countOf(roles, 'role'), countOf(skills, 'skill'), countOf(requirements, 'requirement')];
  const address = toAddress(urls.data);
  const download = (path: string, encodingFormat: string): DataDownload => ({
    '@type': 'DataDownload',
    name: path.slice(path.lastIndexOf('/') + 1),
    encodingFormat,
    contentUrl: toAddress(path),
  });
  return {
    '@type': 'Dataset',
    '@id': address,
    name: `${site.name}: roles, skills and requirements`,
    url: address,
    description: `${plainText(site.description)} ${counts.join(', ')}, as JSON and CSV.`,
    inLanguage: site.language,
    ...(site.licence && { license: licenseOf(site.licence.content) }),
    ...(commit !== undefined && { version: commit.slice(0, 12) }),
    ...(day !== undefined && { dateModified: day }),
    distribution: [
      download(urls.catalogueJson, 'application/json'),
      download(urls.catalogueCsv, 'text/csv'),
      download(urls.asksJson, 'application/json'),
    ],
  };
}

/** Returns a license with the address of its text, if that follows from its SPDX identifier. */
function licenseOf(identifier: string): CreativeWork {
  const url = licenseAddress(identifier);
  return { '@type': 'CreativeWork', name: identifier, ...(url !== undefined && { url }) };
}

function licenseAddress(identifier: string): string | undefined {
  if (identifier === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const groups = CREATIVE_COMMONS.exec(identifier)?.groups;
  if (groups === undefined) return undefined;
  const { terms = '', version = '' } = groups;
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
