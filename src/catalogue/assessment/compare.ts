import type { Ask, AskedRole, AskedSkill } from './asks.ts';
import { acceptedSkills, askedPath, asksUpTo, isCarried, isSameAsk } from './asked-steps.ts';
import { asksAt, type LevelAsk } from './level-asks.ts';

/** A role and the index of one of its levels. */
export interface ComparedLevel {
  role: AskedRole;
  level: number;
}

/** A skill in a comparison; `from` or `to` is null if that side does not require it. */
export interface Change {
  /** The row of the second role, or else of the first. */
  skill: AskedSkill;
  /** The row of the first role, if it belongs to another skill. */
  replaced?: AskedSkill;
  from: Ask | null;
  to: Ask | null;
}

/** The skills of two compared levels, each in exactly one list: mandatory ones first, then in matrix order. */
export interface Comparison {
  /** Required on both sides; meeting the first requirement meets the second. */
  carried: Change[];
  /** Required on both sides, with a deeper proficiency on the second. */
  deeper: Change[];
  /** Required on both sides, with texts that only a reader can compare. */
  raised: Change[];
  /** Required only on the second side. */
  added: Change[];
  /** Required only on the first side. */
  dropped: Change[];
}

/** Compares the requirements of two roles, each at one level. */
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

/** Groups items such as changes or gaps by domain id, in the order of first appearance. */
export function groupByDomain<Item extends { skill: AskedSkill }>(
  items: readonly Item[],
): [domainId: string, items: Item[]][] {
  return [...Map.groupBy(items, ({ skill }) => skill.domain)];
}

function counterpart(before: readonly LevelAsk[], { skill }: LevelAsk): LevelAsk | undefined {
  return (
    before.find((earlier) => earlier.skill.id === skill.id) ??
    before.find((earlier) => isAccepted(earlier.skill, skill))
  );
}

/** Returns whether every skill that meets the first row also meets the second. */
export function isAccepted(
  one: Pick<AskedSkill, 'id' | 'alternatives'>,
  other: Pick<AskedSkill, 'id' | 'alternatives'>,
): boolean {
  // This shortcut saves time: most rows have no alternatives, and a build compares millions of pairs.
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

/** Compares by steps if both levels are on one path, and otherwise by proficiency. */
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
