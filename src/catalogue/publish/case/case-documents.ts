import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { roleContext, skillsContext, type CaseContext, type CaseRevision } from './case-context.ts';
import { licenseLink } from './case-definitions.ts';
import { nonEmpty } from './case-parts.ts';
import type { CaseDocument, CaseDocumentSet } from './case-schema.ts';

/** Returns the list of documents: the skills, then the roles in display order. */
export function caseDocuments(
  { site, roles }: Catalogue,
  revisionOf: (role?: Role) => CaseRevision,
): CaseDocumentSet {
  const skills = skillsContext(site, revisionOf());
  return {
    CFDocuments: [
      { ...skillsDocument(skills), CFPackageURI: skills.document },
      ...roles.map((role) => {
        const context = roleContext(site, role, revisionOf(role));
        return { ...roleDocument(context, role), CFPackageURI: context.document };
      }),
    ],
  };
}

export function skillsDocument(context: CaseContext): CaseDocument {
  const { site, urls } = context;
  return caseDocument(context, urls.skills, { description: site.description });
}

export function roleDocument(context: CaseContext, role: Role): CaseDocument {
  const { code, family, tagline, summary } = role;
  const description = [tagline, summary].filter((text) => text !== undefined).join('\n\n');
  const aliases = nonEmpty(role.aliases);
  const isPlain = code === undefined && family === undefined && aliases === undefined;
  return caseDocument(context, context.urls.role(role.id), {
    description: description === '' ? undefined : description,
    extensions: isPlain ? undefined : { code, family: family?.name, aliases },
  });
}

function caseDocument(
  context: CaseContext,
  page: string,
  { description, extensions }: Pick<CaseDocument, 'description' | 'extensions'>,
): CaseDocument {
  const { site, document, revision, lastChangeDateTime, toAddress } = context;
  return {
    identifier: document.identifier,
    uri: document.uri,
    caseVersion: '1.1',
    creator: site.name,
    title: document.title,
    lastChangeDateTime,
    officialSourceURL: toAddress(page),
    description,
    language: site.language,
    version: revision.commit,
    licenseURI: licenseLink(context),
    extensions,
  };
}
