import type { Ask, AskedRole, AskedSkill } from './asks.ts';

/** A skill with its requirement at one level. */
export interface LevelAsk {
  skill: AskedSkill;
  ask: Ask;
}

/** Returns the requirements of the level at an index, in matrix order, or an empty list if there is no such level. */
export function asksAt(role: AskedRole, level: number): LevelAsk[] {
  return role.skills.flatMap((skill) => {
    const ask = skill.asks[level];
    return ask ? [{ skill, ask }] : [];
  });
}
