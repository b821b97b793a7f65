import type { Ask, AskedRole, AskedSkill } from './asks.ts';

/** Neighboring levels of a path with equal proficiency and bar. */
export interface AskedStep {
  /** Indexes of the levels, lowest first. */
  levels: [number, ...number[]];
  /** The requirement of the lowest level; those of the other levels differ at most in `mandatory`. */
  ask: Ask;
}

/** Returns the indexes of the levels on the path up to a level, lowest first. */
export function askedPath({ levels }: AskedRole, level: number): number[] {
  const path: number[] = [];
  for (let index = level, at = levels[index]; at; index = at.below, at = levels[index]) path.unshift(index);
  return path;
}

/** Returns the paths of a role, each up to a top level; only roles with tracks have several. */
export function askedPaths(role: AskedRole): number[][] {
  const below = new Set(role.levels.map((level) => level.below));
  return role.levels.flatMap((_, index) => (below.has(index) ? [] : [askedPath(role, index)]));
}

/** Returns the steps of a skill on a path, lowest first; levels without a requirement are left out. */
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

/** Returns whether two requirements have equal proficiency and bar. */
export function isSameAsk(one: Ask, other: Ask): boolean {
  return one.depth === other.depth && one.bar === other.bar;
}

/** Returns the requirements for a skill on the path up to a level. A person at that level meets them all. */
export function asksUpTo(role: AskedRole, { asks }: AskedSkill, level: number): Ask[] {
  return askedPath(role, level).flatMap((index) => asks[index] ?? []);
}

/** Returns the position of the highest step that is met by meeting these requirements, or -1. */
export function carriedStep(steps: readonly AskedStep[], met: readonly Ask[]): number {
  return steps.findLastIndex(({ ask }) => met.some((other) => isCarried(other, ask)));
}

/** Returns whether meeting one requirement meets another: by proficiency, or by equal bars if neither has one. */
export function isCarried(met: Ask, ask: Ask): boolean {
  return ask.depth >= 0 ? ask.depth <= met.depth : isSameAsk(met, ask);
}

/** Returns the ids of the skills that meet a row: its own and the alternatives. */
export function acceptedSkills({ id, alternatives = [] }: Pick<AskedSkill, 'id' | 'alternatives'>): string[] {
  return [id, ...alternatives];
}
