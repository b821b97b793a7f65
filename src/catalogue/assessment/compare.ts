import type { Ask, AskedRole, AskedSkill } from './asks.ts';
import { asksAt } from './level-asks.ts';

/** A role at the level of an index. */
export interface ComparedLevel {
  role: AskedRole;
  level: number;
}

/** A skill on both sides of a comparison; null where a side does not ask for it. */
export interface Change {
  /** As the role that one goes to has it, or else the one that one comes from. */
  skill: AskedSkill;
  from: Ask | null;
  to: Ask | null;
}

/**
 * What changes on the way from one role and level to another: each skill that either asks for stands in exactly one
 * list, mandatory first, then in the order of the matrix.
 */
export interface Comparison {
  /** Asked on both sides, and not deeper than before. */
  carried: Change[];
  /** Asked on both sides, and deeper than before. */
  deeper: Change[];
  /** Not asked before. */
  added: Change[];
  /** No longer asked. */
  dropped: Change[];
}

/** Compares what two roles ask for at a level each; a skill that a role has only at other levels is not asked for. */
export function compareAsks(from: ComparedLevel, to: ComparedLevel): Comparison {
  const before = asksAt(from.role, from.level);
  const after = asksAt(to.role, to.level);
  const beforeById = new Map(before.map(({ skill, ask }) => [skill.id, ask]));
  const afterIds = new Set(after.map(({ skill }) => skill.id));

  const result: Comparison = { carried: [], deeper: [], added: [], dropped: [] };
  for (const { skill, ask } of mandatoryFirst(after)) {
    const earlier = beforeById.get(skill.id) ?? null;
    listFor(result, earlier, ask).push({ skill, from: earlier, to: ask });
  }
  for (const { skill, ask } of mandatoryFirst(before)) {
    if (!afterIds.has(skill.id)) result.dropped.push({ skill, from: ask, to: null });
  }
  return result;
}

/** Items by the id of their skill's domain, such as changes or gaps; domains in the order of their first appearance. */
export function groupByDomain<Item extends { skill: AskedSkill }>(
  items: readonly Item[],
): [domainId: string, items: Item[]][] {
  return [...Map.groupBy(items, ({ skill }) => skill.domain)];
}

function mandatoryFirst<Item extends { ask: Ask }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => Number(b.ask.mandatory) - Number(a.ask.mandatory));
}

function listFor(result: Comparison, from: Ask | null, to: Ask): Change[] {
  if (from === null) return result.added;
  return from.depth < to.depth ? result.deeper : result.carried;
}
