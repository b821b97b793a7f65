import type { Proficiency, Requirement } from '#catalogue/model/catalogue.ts';

/** A legend with more steps than this is too long to read at a glance. */
const MOST = 8;

/** The steps of a scale that a legend explains. */
export interface Legend {
  /** Lowest first. */
  shown: Proficiency[];
  /** The remaining steps, hidden until a reader opens them. */
  folded: Proficiency[];
  /** Whether the legend also explains the mark for requirements without a proficiency. */
  hasMark: boolean;
}

/** The name and the meaning of a mark in a legend. */
export interface LegendEntry {
  name: string;
  means: string;
}

/** The kinds of tiles, as they look: outlined, solid, and solid with a dot. */
export const TILE_KINDS: Readonly<Record<'outlined' | 'solid' | 'dotted', LegendEntry>> = {
  outlined: { name: 'Optional', means: 'It counts, but the level can be reached without it.' },
  solid: { name: 'Mandatory', means: 'The level is not reached without it.' },
  dotted: { name: 'Mandatory from here on', means: 'Optional or not required at the level below.' },
};

/** The mark of a requirement without a proficiency. */
export const NO_PROFICIENCY: LegendEntry = {
  name: 'No proficiency',
  means: 'Its text alone says what is required.',
};

/**
 * Returns the whole scale if it is short, else only the steps that the requirements use. The legend is empty if no
 * requirement has a proficiency. Without the argument `requirements`, every step counts as used.
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
