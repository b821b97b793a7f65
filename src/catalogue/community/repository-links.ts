import type { Domain, MatrixRow, Requirement, Role, Site, Skill } from '#catalogue/model/catalogue.ts';
import { domainFile, roleFile, requirementsFile, skillFile } from '#catalogue/model/content-paths.ts';
import type { Path } from '#catalogue/model/problem.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { fillProposalForm, type ProposalFields } from './proposal-form.ts';
import { atLine, repositoryHost, type RepositoryHost } from './repository-host.ts';

/** The links to change a part: in its file, or through a proposal. */
export interface SuggestLinks {
  /** The host's editor at the line of the part; undefined if the path of the content is unknown. */
  edit?: string | undefined;
  /** The form for a proposal, filled in with the present text; undefined if the site has no proposals. */
  propose?: string | undefined;
}

/** The links to a repository's host for readers who want to change the content. */
export interface RepositoryLinks extends Pick<
  RepositoryHost,
  'home' | 'watch' | 'issues' | 'request' | 'owner'
> {
  role: (role: Role) => SuggestLinks;
  skill: (skill: Skill) => SuggestLinks;
  domain: (domain: Domain) => SuggestLinks;
  /** The editor for the file of a row; `atLine()` and `lineOf()` add the line of a requirement. */
  editRow: (row: MatrixRow) => string | undefined;
  /** The line in its row's file. */
  lineOf: (requirement: Requirement) => number;
  /** The form for a new part; undefined if the site has no proposals. */
  proposeAnything: string | undefined;
}

/** The place of the content in its repository. */
export interface ContentInRepository {
  /** The path of the content directory; empty for the whole repository, undefined if unknown. */
  contentPath: string | undefined;
  /** Returns the line, counted from 1, of a path in a content file. */
  lineOf: (file: string, path: Path) => number;
}

/** Returns the links to the repository's host, or undefined if there is no repository or its host is `none`. */
export function createRepositoryLinks(
  site: Site,
  { contentPath, lineOf }: ContentInRepository,
): RepositoryLinks | undefined {
  const host = repositoryHost(site);
  if (host === undefined) return undefined;
  const { home, watch, issues, request, owner, edit } = host;
  const proposalForm = hasPart(site, 'proposals') ? host.proposalForm : undefined;
  const propose = (fields: ProposalFields): string | undefined =>
    proposalForm === undefined ? undefined : fillProposalForm(proposalForm, fields);
  const below = contentPath ? `${contentPath}/` : '';
  const editFile = (file: string): string | undefined =>
    contentPath === undefined ? undefined : edit(site.branch, `${below}${file}`);
  const editStart = (file: string): string | undefined => {
    const address = editFile(file);
    return address && atLine(address, lineOf(file, []));
  };
  return {
    home,
    watch,
    issues,
    request,
    owner,
    role: (role) => ({
      edit: editStart(roleFile(role.id)),
      propose: propose({
        title: `Proposal: ${role.name}`,
        kind: 'A role: its levels, stack or focus',
        role: role.id,
        current: role.summary ?? role.tagline ?? '',
      }),
    }),
    skill: (skill) => ({
      edit: editStart(skillFile(skill.domain.id, skill.id)),
      propose: propose({
        title: `Proposal: ${skill.name}`,
        kind: 'The text of a skill',
        skill: skill.id,
        current: textOfSkill(skill),
      }),
    }),
    domain: (domain) => ({
      edit: editStart(domainFile(domain.id)),
      propose: propose({
        title: `Proposal: ${domain.name}`,
        kind: 'A domain, or what belongs to it',
        skill: domain.id,
        current: domain.summary ?? '',
      }),
    }),
    editRow: (row) => editFile(requirementsFile(row.role.id, row.skill.domain.id)),
    lineOf: ({ row, level }) =>
      lineOf(requirementsFile(row.role.id, row.skill.domain.id), [row.skill.id, level.id]),
    proposeAnything: propose({}),
  };
}

function textOfSkill({ summary, descriptors, evidence }: Skill): string {
  const texts = [
    ...[...descriptors].map(([proficiency, text]) => `${proficiency}: ${text}`),
    ...evidence.map((text) => `evidence: ${text}`),
  ];
  return [...(summary === undefined ? [] : [summary]), ...texts].join('\n\n');
}
