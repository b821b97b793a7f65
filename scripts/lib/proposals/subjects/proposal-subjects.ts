import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { placeOf } from '#reader/content-places.ts';
import { readFormFields } from './form-fields.ts';
import { findNames, indexNames, type NameIndex } from './name-index.ts';
import { oneLine } from '../../host/one-line.ts';
import type { UpstreamProposal } from '../proposal.ts';
import { findRequirementReferences } from './requirement-references.ts';

/** The subjects of a proposal. */
export interface ProposalSubjects {
  /** The ids of existing requirements (`role/skill/level`), roles, skills and domains. */
  about: string[];
  /** Descriptions of subjects that do not exist, such as `skill "Nope"`. */
  unknown: string[];
}

/** Indexes of all possible subjects by name. */
export interface SubjectIndex {
  role: NameIndex;
  skill: NameIndex;
  domain: NameIndex;
  levelsByRole: ReadonlyMap<string, { ids: string[]; index: NameIndex }>;
}

/** Indexes the names of a catalogue's roles, skills, domains and levels. */
export function indexSubjects({ roles, skills, domains }: Catalogue): SubjectIndex {
  const named = ({ id, name, formerIds }: { id: string; name: string; formerIds?: readonly string[] }) => ({
    id,
    names: [name],
    formerIds: formerIds ?? [],
  });
  return {
    role: indexNames(roles.map(named)),
    skill: indexNames(skills.map(named)),
    domain: indexNames(domains.map(named)),
    levelsByRole: new Map(roles.map((role) => [role.id, indexLevels(role)])),
  };
}

/**
 * Finds the subjects of a proposal in the fields of its form, in ids and permalinks of requirements, and by its files below
 * `contentPath`.
 */
export function findSubjects(
  { body, files }: Pick<UpstreamProposal, 'body' | 'files'>,
  index: SubjectIndex,
  contentPath: string,
): ProposalSubjects {
  const fields = readFormFields(body);
  const found = [
    subjectsOfForm(fields, index),
    subjectsOfReferences(body, fields.get('requirement') ?? '', index),
    ...files.map((file) => subjectsOfFile(file, index, contentPath)),
  ];
  return {
    about: [...new Set(found.flatMap(({ about }) => about))],
    unknown: [...new Set(found.flatMap(({ unknown }) => unknown))],
  };
}

/** Returns the current id for an id or a former one, or undefined if it is unknown. */
export function currentId(id: string, index: SubjectIndex): string | undefined {
  if (id.includes('/')) return currentRequirement(id, index);
  return index.role(id) ?? index.skill(id) ?? index.domain(id);
}

const NOTHING: ProposalSubjects = { about: [], unknown: [] };
/** The form's choice for all roles or levels. */
const ALL = /^all$/i;

function indexLevels({ levels }: Role): { ids: string[]; index: NameIndex } {
  return {
    ids: levels.map(({ id }) => id),
    index: indexNames(levels.map(({ id, name, short }) => ({ id, names: [name, short] }))),
  };
}

function subjectsOfForm(fields: ReadonlyMap<string, string>, index: SubjectIndex): ProposalSubjects {
  const field = (label: string): string => fields.get(label) ?? '';
  const roles = findNames(ALL.test(field('role')) ? '' : field('role'), index.role);
  const skills = findNames(field('skill'), index.skill);
  const domains = findNames(skills.unknown.join('\n'), index.domain);
  const levels = findLevels(field('level'), roles.ids, index);
  const cells = roles.ids.flatMap((roleId) =>
    skills.ids.flatMap((skillId) =>
      (levels.idsByRole.get(roleId) ?? []).map((levelId) => `${roleId}/${skillId}/${levelId}`),
    ),
  );
  return {
    // Requirements are more specific than their role and skill.
    about: [...(cells.length > 0 ? cells : [...roles.ids, ...skills.ids]), ...domains.ids],
    unknown: [
      ...roles.unknown.map((name) => describe('role', name)),
      ...domains.unknown.map((name) => describe('skill', name)),
      ...levels.unknown.map((name) => describe('level', name)),
    ],
  };
}

/** Finds the named levels of each role; a level is unknown if none of the roles has it. */
function findLevels(
  written: string,
  roleIds: readonly string[],
  { levelsByRole }: SubjectIndex,
): { idsByRole: Map<string, string[]>; unknown: string[] } {
  const idsByRole = new Map<string, string[]>();
  const unknowns: string[][] = [];
  for (const roleId of roleIds) {
    const levels = levelsByRole.get(roleId);
    if (levels === undefined) continue;
    const found = ALL.test(written) ? { ids: levels.ids, unknown: [] } : findNames(written, levels.index);
    idsByRole.set(roleId, found.ids);
    unknowns.push(found.unknown);
  }
  const [first = [], ...others] = unknowns;
  return { idsByRole, unknown: first.filter((name) => others.every((names) => names.includes(name))) };
}

function subjectsOfReferences(body: string, field: string, index: SubjectIndex): ProposalSubjects {
  const { named, alone } = findRequirementReferences(body, field);
  // A path on a separate line is a requirement only if it starts with a role.
  const likely = alone.filter((reference) => index.role(reference.split('/')[0] ?? '') !== undefined);
  const found = [...named, ...likely].map((reference) => subjectOfReference(reference, index));
  return {
    about: found.flatMap(({ about }) => about),
    unknown: found.flatMap(({ unknown }) => unknown),
  };
}

function subjectOfReference(reference: string, index: SubjectIndex): ProposalSubjects {
  const id = currentRequirement(reference, index);
  return id === undefined
    ? { about: [], unknown: [describe('requirement', reference)] }
    : { about: [id], unknown: [] };
}

function currentRequirement(reference: string, index: SubjectIndex): string | undefined {
  const [role = '', skill = '', level = '', ...rest] = reference.split('/');
  const ids = [index.role(role), index.skill(skill), levelOf(role, level, index)];
  return ids.includes(undefined) || rest.length > 0 ? undefined : ids.join('/');
}

function levelOf(
  role: string,
  level: string,
  { role: findRole, levelsByRole }: SubjectIndex,
): string | undefined {
  return levelsByRole.get(findRole(role) ?? '')?.index(level);
}

function subjectsOfFile(path: string, index: SubjectIndex, contentPath: string): ProposalSubjects {
  const below = contentPath === '' ? '' : `${contentPath}/`;
  const place = path.startsWith(below) ? placeOf(path.slice(below.length)) : undefined;
  if (place?.kind === 'requirements') return subjectOfId('role', place.parent, index.role);
  if (place?.kind === 'role' || place?.kind === 'skill' || place?.kind === 'domain')
    return subjectOfId(place.kind, place.id, index[place.kind]);
  return NOTHING;
}

function subjectOfId(kind: string, written: string, index: NameIndex): ProposalSubjects {
  const id = index(written);
  return id === undefined ? { about: [], unknown: [describe(kind, written)] } : { about: [id], unknown: [] };
}

function describe(kind: string, name: string): string {
  return `${kind} "${oneLine(name, 60)}"`;
}
