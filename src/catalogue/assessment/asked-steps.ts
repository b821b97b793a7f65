import type { Ask, AskedRole, AskedSkill } from './asks.ts';

/** Neighboring levels of a path that ask the same of a skill. */
export interface AskedStep {
  /** Indexes of the levels, lowest first, at least one. */
  levels: [number, ...number[]];
  /** The requirement of the lowest of them. The others may differ in whether it is mandatory. */
  ask: Ask;
}

/** The indexes of the levels from the lowest of a role up to one: what must be reached to be at that level. */
export function askedPath({ levels }: AskedRole, level: number): number[] {
  const path: number[] = [];
  for (let index = level, at = levels[index]; at; index = at.below, at = levels[index]) path.unshift(index);
  return path;
}

/** The paths of a role, each up to a level above which there is none: one, unless the role has tracks. */
export function askedPaths(role: AskedRole): number[][] {
  const below = new Set(role.levels.map((level) => level.below));
  return role.levels.flatMap((_, index) => (below.has(index) ? [] : [askedPath(role, index)]));
}

/** The steps of a skill on a path, lowest first; levels that ask for nothing are in no step. */
export function askedSteps({ asks }: AskedSkill, path: readonly number[]): AskedStep[] {
  const steps: AskedStep[] = [];
  for (const level of path) {
    const ask = asks[level];
    if (!ask) continue;
    const last = steps.at(-1);
    if (last && isSameAsk(last.ask, ask)) last.levels.push(level);
    else steps.push({ levels: [level], ask });
  }
  return steps;
}

/** Whether two levels ask the same: an equal proficiency and an equal bar. */
export function isSameAsk(one: Ask, other: Ask): boolean {
  return one.depth === other.depth && one.bar === other.bar;
}

/** Returns all that a person who meets a level meets of a skill: its requirement, and those below it on its path. */
export function asksUpTo(role: AskedRole, { asks }: AskedSkill, level: number): Ask[] {
  return askedPath(role, level).flatMap((index) => asks[index] ?? []);
}

/** The position of the highest step that whoever meets some other asks is taken to meet: -1 if that is none. */
export function carriedStep(steps: readonly AskedStep[], met: readonly Ask[]): number {
  return steps.findLastIndex(({ ask }) => met.some((other) => isCarried(other, ask)));
}

/**
 * Whether meeting one ask is taken as meeting another, of another role or track: the proficiency is not deeper; without
 * proficiencies only the same bar.
 */
export function isCarried(met: Ask, ask: Ask): boolean {
  const isComparable = met.depth >= 0 && ask.depth >= 0;
  return isComparable ? ask.depth <= met.depth : isSameAsk(met, ask);
}

/** The ids of the skills any of which meets a row. */
export function acceptedSkills({ id, alternatives = [] }: Pick<AskedSkill, 'id' | 'alternatives'>): string[] {
  return [id, ...alternatives];
}
