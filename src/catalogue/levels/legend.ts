import type { Proficiency, Requirement } from '#catalogue/model/catalogue.ts';

/** More steps than this at once are a wall of tiles that nobody reads. */
const MOST = 8;

/** The steps of a scale that a legend explains. */
export interface Legend {
  /** Lowest first. */
  shown: Proficiency[];
  /** Those that follow, shown when asked for. */
  folded: Proficiency[];
  /** Whether there is a mark beside the letters to explain: some of the requirements have no proficiency. */
  hasMark: boolean;
}

/**
 * Returns what the legend of some requirements explains: the whole scale where it is short, else the steps that they use.
 * It is empty where none of them has a proficiency. Without requirements, it is the legend of the scale.
 */
export function legendOf(scale: readonly Proficiency[], requirements?: readonly Requirement[]): Legend {
  const used = new Set(requirements?.map(({ proficiency }) => proficiency) ?? scale);
  const isShort = scale.length <= MOST && scale.some((proficiency) => used.has(proficiency));
  const steps = scale.filter((proficiency) => isShort || used.has(proficiency));
  return {
    shown: steps.slice(0, MOST),
    folded: steps.slice(MOST),
    hasMark: steps.length > 0 && used.has(undefined),
  };
}
