import type {
  Domain,
  Proposal,
  ProposalSubject,
  Requirement,
  Role,
  Skill,
} from '#catalogue/model/catalogue.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import { reviewersOf } from './reviews.ts';

/** What each state of a proposal is called. */
export const PROPOSAL_STATES = {
  open: 'Open',
  review: 'In review',
  accepted: 'Accepted',
  declined: 'Declined',
} as const;

/** Whether it is settled what becomes of a proposal. */
export function isDecided({ state }: Proposal): boolean {
  return state === 'accepted' || state === 'declined';
}

/** The proposals that change a role, or something that it asks for. */
export function proposalsAboutRole(proposals: readonly Proposal[], role: Role): Proposal[] {
  return about(proposals, (subject) => 'role' in subject && subject.role === role);
}

/** The proposals that change a skill, or what a role asks of it. */
export function proposalsAboutSkill(proposals: readonly Proposal[], skill: Skill): Proposal[] {
  return about(proposals, (subject) => 'skill' in subject && subject.skill === skill);
}

/** The proposals that change a domain or one of its skills. */
export function proposalsAboutDomain(proposals: readonly Proposal[], domain: Domain): Proposal[] {
  return about(proposals, (subject) => domainOf(subject) === domain);
}

/** The undecided proposals that change one requirement. */
export function proposalsAboutRequirement(
  proposals: readonly Proposal[],
  { row, level }: Requirement,
): Proposal[] {
  return about(
    proposals.filter((proposal) => !isDecided(proposal)),
    (subject) =>
      subject.kind === 'requirement' &&
      subject.role === row.role &&
      subject.skill === row.skill &&
      subject.level === level,
  );
}

/** `14 for, 2 against`; how readers reacted. */
export function describeVotes({ votes }: Proposal): string {
  const { for: yes, against: no } = votes;
  return yes + no === 0 ? 'no votes yet' : `${formatNumber(yes)} for, ${formatNumber(no)} against`;
}

/** How far the review by the owners has come: `approved by octocat, an owner; changes asked for by hubot`. */
export function describeReviews(proposal: Proposal): string {
  const owners = ownersOf(proposal);
  const isOwner = (name: string): boolean =>
    owners.some((owner) => owner.toLowerCase() === name.toLowerCase());
  const name = (by: string): string => (isOwner(by) ? `${by} (owner)` : by);
  const said = (['approved', 'changes', 'commented'] as const).flatMap((verdict) => {
    const names = proposal.reviews.filter((review) => review.verdict === verdict).map(({ by }) => name(by));
    return names.length > 0 ? [`${VERDICTS[verdict]} by ${joinWords(names)}`] : [];
  });
  const isWaiting = !isDecided(proposal) && !proposal.reviews.some(({ by }) => isOwner(by));
  return [...said, ...(isWaiting ? [describeWaiting(owners)] : [])].join('; ');
}

/** `2 open, 1 in review, 5 decided`; empty where there is none. */
export function countProposals(proposals: readonly Proposal[]): string {
  const counts = [
    [proposals.filter(({ state }) => state === 'open').length, 'open'],
    [proposals.filter(({ state }) => state === 'review').length, 'in review'],
    [proposals.filter(isDecided).length, 'decided'],
  ] as const;
  return counts.flatMap(([count, name]) => (count > 0 ? [`${formatNumber(count)} ${name}`] : [])).join(', ');
}

const VERDICTS = { approved: 'approved', changes: 'changes asked for', commented: 'commented on' } as const;

function about(proposals: readonly Proposal[], isAbout: (subject: ProposalSubject) => boolean): Proposal[] {
  return proposals.filter((proposal) => proposal.about.some(isAbout));
}

function domainOf(subject: ProposalSubject): Domain | undefined {
  if (subject.kind === 'domain') return subject.domain;
  return 'skill' in subject ? subject.skill.domain : undefined;
}

/** Account names of those who review what a proposal changes, each once. */
function ownersOf({ about: subjects }: Proposal): string[] {
  const owners = subjects.flatMap((subject) => {
    if ('skill' in subject) return reviewersOf(subject.skill);
    return subject.kind === 'domain' ? subject.domain.owners : [];
  });
  return [...new Set(owners)];
}

function describeWaiting(owners: readonly string[]): string {
  if (owners.length === 0) return 'no owner is named for what it changes';
  return `waits for ${owners.length === 1 ? 'its owner' : `one of its ${countOf(owners.length, 'owner')}`}, ${joinWords(owners)}`;
}
