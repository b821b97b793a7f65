import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { isMandatoryFromHere } from './mandatory-from-here.ts';

/** How many requirements a level has. */
export interface LevelCounts {
  asked: number;
  mandatory: number;
  /** How many become mandatory at this level. */
  fromHere: number;
}

/** Counts what a role requires at a level. */
export function countLevel(role: Role, level: Level): LevelCounts {
  const asked = requirementsAt(role, level);
  return {
    asked: asked.length,
    mandatory: asked.filter(({ mandatory }) => mandatory).length,
    fromHere: asked.filter(isMandatoryFromHere).length,
  };
}
