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

/** The names of a proposal's states. */
export const PROPOSAL_STATES = {
  open: 'Open',
  review: 'In review',
  accepted: 'Accepted',
  declined: 'Declined',
} as const;

/** Returns whether a proposal was accepted or declined. */
export function isDecided({ state }: Proposal): boolean {
  return state === 'accepted' || state === 'declined';
}

/** Returns the proposals about a role or one of its requirements. */
export function proposalsAboutRole(proposals: readonly Proposal[], role: Role): Proposal[] {
  return about(proposals, (subject) => 'role' in subject && subject.role === role);
}

/** Returns the proposals about a skill or a requirement for it. */
export function proposalsAboutSkill(proposals: readonly Proposal[], skill: Skill): Proposal[] {
  return about(proposals, (subject) => 'skill' in subject && subject.skill === skill);
}

/** Returns the proposals about a domain, one of its skills or a requirement for them. */
export function proposalsAboutDomain(proposals: readonly Proposal[], domain: Domain): Proposal[] {
  return about(proposals, (subject) => domainOf(subject) === domain);
}

/** Returns the undecided proposals about one requirement. */
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

/** Describes the reactions of readers: `14 for, 2 against`. */
export function describeVotes({ votes }: Proposal): string {
  const { for: yes, against: no } = votes;
  return yes + no === 0 ? 'no votes yet' : `${formatNumber(yes)} for, ${formatNumber(no)} against`;
}

/** Describes the state of the review: `approved by octocat (owner); changes requested by hubot`. */
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

/** Counts proposals by state: `2 open, 1 in review, 5 decided`; empty if there are none. */
export function countProposals(proposals: readonly Proposal[]): string {
  const counts = [
    [proposals.filter(({ state }) => state === 'open').length, 'open'],
    [proposals.filter(({ state }) => state === 'review').length, 'in review'],
    [proposals.filter(isDecided).length, 'decided'],
  ] as const;
  return counts.flatMap(([count, name]) => (count > 0 ? [`${formatNumber(count)} ${name}`] : [])).join(', ');
}

const VERDICTS = { approved: 'approved', changes: 'changes requested', commented: 'commented on' } as const;

function about(proposals: readonly Proposal[], isAbout: (subject: ProposalSubject) => boolean): Proposal[] {
  return proposals.filter((proposal) => proposal.about.some(isAbout));
}

function domainOf(subject: ProposalSubject): Domain | undefined {
  if (subject.kind === 'domain') return subject.domain;
  return 'skill' in subject ? subject.skill.domain : undefined;
}

function ownersOf({ about: subjects }: Proposal): string[] {
  const owners = subjects.flatMap((subject) => {
    if ('skill' in subject) return reviewersOf(subject.skill);
    return subject.kind === 'domain' ? subject.domain.owners : [];
  });
  return [...new Set(owners)];
}

function describeWaiting(owners: readonly string[]): string {
  if (owners.length === 0) return 'no owner is named for its subject';
  return `waiting for ${owners.length === 1 ? 'its owner' : `one of its ${countOf(owners.length, 'owner')}`}, ${joinWords(owners)}`;
}
