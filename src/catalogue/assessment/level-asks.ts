import type { Ask, AskedRole, AskedSkill } from './asks.ts';

/** A skill and what one level asks of it: a requirement. */
export interface LevelAsk {
  skill: AskedSkill;
  ask: Ask;
}

/** What the level of an index asks for, in the order of the matrix; nothing where the role has no such level. */
export function asksAt(role: AskedRole, level: number): LevelAsk[] {
  return role.skills.flatMap((skill) => {
    const ask = skill.asks[level];
    return ask ? [{ skill, ask }] : [];
  });
}
