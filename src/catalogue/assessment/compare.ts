import type { Ask, AskedRole, AskedSkill } from './asks.ts';
import { acceptedSkills, askedPath, asksUpTo, isCarried, isSameAsk } from './asked-steps.ts';
import { asksAt, type LevelAsk } from './level-asks.ts';

/** A role at the level of an index. */
export interface ComparedLevel {
  role: AskedRole;
  level: number;
}

/** A skill on both sides of a comparison; null where a side does not ask for it. */
export interface Change {
  /** As the role that one goes to has it, or else the one that one comes from. */
  skill: AskedSkill;
  /** The row that the side one comes from has in its place, where it is of another skill. */
  replaced?: AskedSkill;
  from: Ask | null;
  to: Ask | null;
}

/**
 * What changes on the way from one role and level to another: each skill that either asks for stands in exactly one
 * list, mandatory first, then in the order of the matrix.
 */
export interface Comparison {
  /** Asked on both sides, and met by whoever meets it on the first. */
  carried: Change[];
  /** Asked on both sides, with a deeper proficiency. */
  deeper: Change[];
  /** Asked on both sides by texts that only a reader can compare. */
  raised: Change[];
  /** Not asked before. */
  added: Change[];
  /** No longer asked. */
  dropped: Change[];
}

/** Compares what two roles ask for at a level each; a skill that a role has only at other levels is not asked for. */
export function compareAsks(from: ComparedLevel, to: ComparedLevel): Comparison {
  const before = asksAt(from.role, from.level);
  const after = asksAt(to.role, to.level);
  const result: Comparison = { carried: [], deeper: [], raised: [], added: [], dropped: [] };
  const paired = new Set<LevelAsk>();
  for (const later of mandatoryFirst(after)) {
    const earlier = counterpart(before, later);
    if (earlier) paired.add(earlier);
    listFor(result, { from, to }, earlier, later).push({
      skill: later.skill,
      ...(earlier && earlier.skill.id !== later.skill.id && { replaced: earlier.skill }),
      from: earlier?.ask ?? null,
      to: later.ask,
    });
  }
  for (const earlier of mandatoryFirst(before)) {
    if (!paired.has(earlier)) result.dropped.push({ skill: earlier.skill, from: earlier.ask, to: null });
  }
  return result;
}

/** Items by the id of their skill's domain, such as changes or gaps; domains in the order of their first appearance. */
export function groupByDomain<Item extends { skill: AskedSkill }>(
  items: readonly Item[],
): [domainId: string, items: Item[]][] {
  return [...Map.groupBy(items, ({ skill }) => skill.domain)];
}

/** The row of the same skill, or else one whose skills all meet the later row. */
function counterpart(before: readonly LevelAsk[], { skill }: LevelAsk): LevelAsk | undefined {
  return (
    before.find((earlier) => earlier.skill.id === skill.id) ??
    before.find((earlier) => isAccepted(earlier.skill, skill))
  );
}

/** Whether every skill that meets one row meets another. */
export function isAccepted(
  one: Pick<AskedSkill, 'id' | 'alternatives'>,
  other: Pick<AskedSkill, 'id' | 'alternatives'>,
): boolean {
  // Most rows have no alternatives, and a build asks of millions of pairs.
  if (one.id === other.id && one.alternatives === undefined) return true;
  const accepted = acceptedSkills(other);
  return acceptedSkills(one).every((id) => accepted.includes(id));
}

function mandatoryFirst(items: readonly LevelAsk[]): LevelAsk[] {
  return items.toSorted((a, b) => Number(b.ask.mandatory) - Number(a.ask.mandatory));
}

function listFor(
  result: Comparison,
  sides: { from: ComparedLevel; to: ComparedLevel },
  earlier: LevelAsk | undefined,
  later: LevelAsk,
): Change[] {
  if (earlier === undefined) return result.added;
  if (isAccepted(earlier.skill, later.skill) && isMetThere(sides, earlier, later.ask)) return result.carried;
  return earlier.ask.depth >= 0 && later.ask.depth > earlier.ask.depth ? result.deeper : result.raised;
}

/** Whether meeting one side means meeting the other: on one path by its steps, else as an estimate. */
function isMetThere(
  { from, to }: { from: ComparedLevel; to: ComparedLevel },
  earlier: LevelAsk,
  ask: Ask,
): boolean {
  const isOneRole = from.role.id === to.role.id;
  if (isOneRole && askedPath(from.role, from.level).includes(to.level)) return true;
  if (isOneRole && askedPath(to.role, to.level).includes(from.level)) return isSameAsk(earlier.ask, ask);
  return asksUpTo(from.role, earlier.skill, from.level).some((met) => isCarried(met, ask));
}
