import type { Ask, AskedSkill } from '#catalogue/assessment/asks.ts';
import { acceptedSkills, asksUpTo, isCarried } from '#catalogue/assessment/asked-steps.ts';
import { isAccepted, type ComparedLevel } from '#catalogue/assessment/compare.ts';
import { asksAt } from '#catalogue/assessment/level-asks.ts';

interface IndexedRow {
  /** The position of the row's level in the index. */
  side: number;
  skill: Pick<AskedSkill, 'id' | 'alternatives'>;
  ask: Ask;
}

/** Requirements of many levels by skill, so that one level can be compared with all of them in a single pass. */
export interface CarryIndex {
  /** The number of skills that each level requires. */
  asked: number[];
  /** The rows that a skill can meet: its own, and those that accept it as an alternative. */
  rowsBySkill: ReadonlyMap<string, readonly IndexedRow[]>;
}

/** Builds an index of levels, each of a different role. It does not hold references to the roles. */
export function buildCarryIndex(sides: Iterable<ComparedLevel>): CarryIndex {
  const asked: number[] = [];
  const rowsBySkill = new Map<string, IndexedRow[]>();
  for (const { role, level } of sides) {
    const asks = asksAt(role, level);
    const side = asked.push(asks.length) - 1;
    for (const { skill, ask } of asks) {
      const { id, alternatives } = skill;
      const row = { side, skill: { id, ...(alternatives && { alternatives }) }, ask };
      for (const accepted of acceptedSkills(skill)) {
        const rows = rowsBySkill.get(accepted);
        if (rows) rows.push(row);
        else rowsBySkill.set(accepted, [row]);
      }
    }
  }
  return { asked, rowsBySkill };
}

/** Counts the skills that carry over from a level to each level of an index, with the same result as `compareAsks()`. */
export function countCarried({ asked, rowsBySkill }: CarryIndex, { role, level }: ComparedLevel): number[] {
  const counts = asked.map(() => 0);
  const before = asksAt(role, level);
  const ownIds = new Set(before.map(({ skill }) => skill.id));
  const paired = new Set<IndexedRow>();
  for (const { skill } of before) {
    const met = asksUpTo(role, skill, level);
    for (const row of rowsBySkill.get(skill.id) ?? []) {
      const isOwn = row.skill.id === skill.id;
      if (!isOwn && (ownIds.has(row.skill.id) || paired.has(row))) continue;
      if (!isAccepted(skill, row.skill)) continue;
      if (!isOwn) paired.add(row);
      if (met.some((ask) => isCarried(ask, row.ask))) counts[row.side] = (counts[row.side] ?? 0) + 1;
    }
  }
  return counts;
}
