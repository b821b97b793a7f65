import type { Level, Role } from '#catalogue/model/catalogue.ts';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { isMandatoryFromHere } from './mandatory-from-here.ts';

/** Numbers of requirements at a level. */
export interface LevelCounts {
  /** Mandatory and optional ones. */
  asked: number;
  mandatory: number;
  /** Those that become mandatory at this level. */
  fromHere: number;
}

export function countLevel(role: Role, level: Level): LevelCounts {
  const asked = requirementsAt(role, level);
  return {
    asked: asked.length,
    mandatory: asked.filter(({ mandatory }) => mandatory).length,
    fromHere: asked.filter(isMandatoryFromHere).length,
  };
}
