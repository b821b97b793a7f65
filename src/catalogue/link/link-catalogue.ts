import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEntry, ContentKind, ContentPlace, EntryOf } from '#catalogue/schemas/content-file.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { linkDomains } from './link-domains.ts';
import { linkFamilies } from './link-families.ts';
import { linkLadder, linkScale } from './link-ladder-scale.ts';
import { linkProposals } from './link-proposals.ts';
import { linkRoles } from './link-roles.ts';
import { linkSkills } from './link-skills.ts';
import { Linker } from './linker.ts';

export type LinkResult =
  | { ok: true; catalogue: Catalogue; warnings: Problem[] }
  | { ok: false; problems: Problem[]; warnings: Problem[] };

/**
 * Links valid entries into a catalogue, or returns all problems between them. `broken` lists files that exist but are not
 * valid; references to them are not reported.
 */
export function linkCatalogue(
  entries: readonly ContentEntry[],
  broken: readonly ContentPlace[] = [],
): LinkResult {
  const linker = new Linker(broken);
  const of = <Kind extends ContentKind>(kind: Kind): EntryOf<Kind>[] =>
    entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);

  const site = of('site')[0]?.value;
  if (site === undefined && !linker.isBroken('site', 'site')) {
    linker.problem('site.yaml', [], 'the content directory has no site.yaml: add one');
  }
  const ladder = linkLadder(linker, of('ladder'));
  const scale = linkScale(linker, of('scale'));
  const familyById = linkFamilies(linker, of('family'));
  const domainById = linkDomains(linker, of('domain'));
  const skillById = linkSkills(linker, of('skill'), { domainById, scale });
  const roles = linkRoles(linker, of('role'), of('requirements'), {
    ladder,
    scale,
    familyById,
    domainById,
    skillById,
  });
  if (roles.length === 0 && !broken.some(({ kind }) => kind === 'role')) {
    linker.problem('roles', [], 'the content directory has no roles: add roles/<role>/role.yaml');
  }
  const proposals = linkProposals(linker, of('proposal'), { roles, skillById, domainById });

  const { problems, warnings } = linker;
  if (problems.length > 0 || site === undefined) return { ok: false, problems, warnings };
  const catalogue = {
    site,
    ladder,
    scale,
    families: [...familyById.values()],
    domains: [...domainById.values()],
    skills: [...skillById.values()],
    roles,
    proposals,
  };
  return { ok: true, catalogue, warnings };
}
