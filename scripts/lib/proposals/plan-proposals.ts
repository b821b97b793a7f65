import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { contentSchemas } from '#catalogue/schemas/content-file.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { placeOf } from '#reader/content-places.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { proposalFile } from './proposal-file.ts';
import {
  currentId,
  findSubjects,
  indexSubjects,
  type ProposalSubjects,
  type SubjectIndex,
} from './subjects/proposal-subjects.ts';
import type { ProposalEntry, UpstreamProposal } from './proposal.ts';

/** The changes that proposals make to the content. */
export interface ProposalPlan {
  /** The texts of files to write, and undefined for files to remove; unchanged files are left out. */
  changes: Map<string, string | undefined>;
  /** Subjects that the content does not have, by the id of the proposal. */
  unknownById: Map<string, string[]>;
}

interface Known {
  /** The catalogue; its proposals do not matter. */
  catalogue: Catalogue;
  source: ContentSource;
  contentPath: string;
}

/** Plans which files the proposals of a repository add, change and remove, without writing anything. */
export function planProposals(
  upstream: readonly UpstreamProposal[],
  { catalogue, source, contentPath }: Known,
): ProposalPlan {
  const changes = new Map<string, string | undefined>();
  const unknownById = new Map<string, string[]>();
  const left = new Set(proposalFiles(source));
  const index = indexSubjects(catalogue);
  for (const { id, body, files, ...fields } of upstream) {
    const file = `proposals/${id}.yaml`;
    const read = left.delete(file) ? source.read(file) : undefined;
    const existing = read?.ok === true ? read.source : undefined;
    const subjects = findSubjects({ body, files }, index, contentPath);
    const about = chooseSubjects(subjects, fields.state, subjectsOfFile(existing), index);
    const text = proposalFile({ ...fields, about }, existing);
    if (text !== existing) changes.set(file, text);
    if (subjects.unknown.length > 0) unknownById.set(id, subjects.unknown);
  }
  for (const file of left) changes.set(file, undefined);
  return { changes, unknownById };
}

export function proposalFiles(source: ContentSource): string[] {
  return source.list().filter((file) => placeOf(file)?.kind === 'proposal');
}

function subjectsOfFile(existing: string | undefined): ProposalEntry['about'] {
  const parsed = existing === undefined ? undefined : parseYaml(existing);
  const value = parsed?.ok === true ? contentSchemas.proposal.safeParse(parsed.value).data : undefined;
  return value?.about ?? [];
}

/**
 * Returns the subjects of a proposal. If it names none, the subjects in its file stay; a decided proposal also keeps those
 * that the content no longer has.
 */
function chooseSubjects(
  { about, unknown }: ProposalSubjects,
  state: ProposalEntry['state'],
  written: ProposalEntry['about'],
  index: SubjectIndex,
): ProposalEntry['about'] {
  if (/^(?:accepted|declined)$/.test(state)) {
    return written.length > 0 && (about.length === 0 || unknown.length > 0) ? written : about;
  }
  return about.length > 0 ? about : written.flatMap((id) => currentId(id, index) ?? []);
}
