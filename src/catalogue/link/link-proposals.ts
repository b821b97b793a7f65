import type { Domain, Proposal, ProposalSubject, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { parseProposalId } from '#catalogue/model/proposal-id.ts';
import { byEveryId } from '#catalogue/model/renames.ts';
import { didYouMean } from '#catalogue/text/suggest.ts';
import type { Linker } from './linker.ts';

interface ProposalContext {
  roles: readonly Role[];
  skillById: ReadonlyMap<string, Skill>;
  domainById: ReadonlyMap<string, Domain>;
}

/**
 * Returns the proposals, newest first. Reports undecided proposals about something that does not exist. Decided ones may
 * be about something that was removed, and all of them may use former ids.
 */
export function linkProposals(
  linker: Linker,
  entries: readonly EntryOf<'proposal'>[],
  context: ProposalContext,
): Proposal[] {
  const index = indexSubjects(context);
  const proposals = entries.map(({ id, file, value }) => ({
    ...value,
    ...parseProposalId(id),
    about: value.about.map((reference, position) => {
      const subject = findSubject(reference, index);
      if (subject) return subject;
      const isUndecided = value.state === 'open' || value.state === 'review';
      if (isUndecided) reportUnknown(linker, reference, index, { file, path: ['about', position] });
      return { kind: 'gone', id: reference } as const;
    }),
  }));
  // Issues and merge requests may be numbered separately, so the date comes first.
  return proposals.sort((a, b) => b.opened.localeCompare(a.opened) || b.number - a.number);
}

interface SubjectIndex {
  roles: ReadonlyMap<string, Role>;
  skills: ReadonlyMap<string, Skill>;
  domains: ReadonlyMap<string, Domain>;
}

function indexSubjects({ roles, skillById, domainById }: ProposalContext): SubjectIndex {
  return {
    roles: byEveryId(roles),
    skills: byEveryId([...skillById.values()]),
    domains: byEveryId([...domainById.values()]),
  };
}

function findSubject(reference: string, index: SubjectIndex): ProposalSubject | undefined {
  const [first = '', second, third, ...rest] = reference.split('/');
  if (second === undefined) return findWhole(first, index);
  const role = index.roles.get(first);
  const skill = index.skills.get(second);
  const level = role && third !== undefined ? byEveryId(role.levels).get(third) : undefined;
  if (!role || !skill || !level || rest.length > 0) return undefined;
  const isAsked = skill.rows.some((row) => row.role === role && row.cells[level.index] !== undefined);
  return { kind: 'requirement', role, skill, level, isAsked };
}

/** Finds a subject by its current id, else by a former one. Roles come before skills, and skills before domains. */
function findWhole(id: string, { roles, skills, domains }: SubjectIndex): ProposalSubject | undefined {
  const [role, skill, domain] = [roles.get(id), skills.get(id), domains.get(id)];
  const named: { now: string; subject: ProposalSubject }[] = [
    ...(role ? [{ now: role.id, subject: { kind: 'role', role } as const }] : []),
    ...(skill ? [{ now: skill.id, subject: { kind: 'skill', skill } as const }] : []),
    ...(domain ? [{ now: domain.id, subject: { kind: 'domain', domain } as const }] : []),
  ];
  return (named.find(({ now }) => now === id) ?? named[0])?.subject;
}

function reportUnknown(
  linker: Linker,
  reference: string,
  { roles, skills, domains }: SubjectIndex,
  { file, path }: { file: string; path: (string | number)[] },
): void {
  const isBroken = (id: string): boolean =>
    linker.isBroken('role', id) || linker.isBroken('skill', id) || linker.isBroken('domain', id);
  const [first = '', skill, level = ''] = reference.split('/');
  if (isBroken(first) || (skill !== undefined && isBroken(skill))) return;
  if (skill === undefined) {
    const known = [...roles.keys(), ...skills.keys(), ...domains.keys()];
    linker.problem(file, path, `no role, skill or domain has the id "${first}"${didYouMean(first, known)}`);
    return;
  }
  const levels = roles.get(first)?.levels.map(({ id }) => id);
  const hint =
    (levels ? '' : didYouMean(first, roles.keys())) ||
    (skills.has(skill) ? '' : didYouMean(skill, skills.keys())) ||
    (levels?.includes(level) ? '' : didYouMean(level, levels ?? []));
  const message = `"${reference}" is not a requirement: write role/skill/level with existing ids${hint}`;
  linker.problem(file, path, message);
}
