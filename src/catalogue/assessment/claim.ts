import { NONE, stanceOf, UNSURE, type Answer, type Stance } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import { askedPath, asksUpTo, carriedStep, type AskedStep } from './asked-steps.ts';

/** The source of an estimate: another answer of the reader, or the level that they say they work as. */
export type EstimateSource = AnswerSource | LevelSource;

/** Another answer of the reader. */
export interface AnswerSource {
  kind: 'answer';
  /** The id and the name of the role whose row was answered; absent for an answer of version 1 to another skill. */
  role?: { id: string; name: string } | undefined;
  skill: { id: string; name: string };
  /** The name of the level that was answered, where there is one. */
  level?: string | undefined;
}

/** The level of the role that the reader works as. */
interface LevelSource {
  kind: 'level';
  id: string;
  name: string;
}

/** How far a reader is in a row on a path, as answered or estimated. */
export interface Claim {
  /** Whether a step is claimed, what else is said, or nothing. */
  said: 'step' | Stance | 'nothing';
  /** The position of the highest step that is met, -1 where none is. */
  step: number;
  /** Whether the answer may no longer say what the reader meant. */
  needsLook: boolean;
  /** Present where the reader has not answered this very row, or only on another track. */
  estimate?: EstimateSource | undefined;
}

/** A row on a path: what an answer is read against. */
export interface RowOnPath {
  role: AskedRole;
  skill: AskedSkill;
  /** Indexes of levels, lowest first. */
  path: readonly number[];
  /** Those of the skill on the path. */
  steps: readonly AskedStep[];
}

export const NOTHING: Claim = { said: 'nothing', step: -1, needsLook: false };

/** Reads the reader's answer to a row on a path; `allowsNoOccasion` is the site's choice. */
export function claimOf(row: RowOnPath, answer: Answer, allowsNoOccasion: boolean): Claim {
  const stance = stanceOf(answer);
  if (stance !== undefined) {
    const isRefused = stance === 'no_occasion' && !allowsNoOccasion;
    return { ...NOTHING, said: isRefused ? 'nothing' : stance, needsLook: isRefused };
  }
  const { level, needsLook } = levelMeant(row.role, row.skill, answer);
  return level === undefined ? { ...NOTHING, needsLook } : claimAtLevel(row, level, needsLook);
}

/** The level that an answer means now: that at which its text stands, or else the one that it names. */
export function levelMeant(
  { levels }: AskedRole,
  { asks }: AskedSkill,
  { level, bar }: Answer,
): { level: number | undefined; needsLook: boolean } {
  const named = levels.findIndex(({ id }) => id === level);
  const isBarAt = (index: number): boolean => asks[index]?.bar === bar;
  if (bar === undefined || isBarAt(named)) {
    return named === -1 ? { level: undefined, needsLook: true } : { level: named, needsLook: false };
  }
  const moved = levels.findIndex((_, index) => isBarAt(index));
  if (moved !== -1) return { level: moved, needsLook: false };
  return { level: named === -1 ? undefined : named, needsLook: true };
}

/** On another track only the trunk is shared; what lies beyond is estimated by depth. */
function claimAtLevel({ role, skill, path, steps }: RowOnPath, level: number, needsLook: boolean): Claim {
  const met = askedPath(role, level);
  const certain = steps.findLastIndex(({ levels: [lowest] }) => met.includes(lowest));
  const top = path.at(-1);
  const isOnPath = path.includes(level) || (top !== undefined && met.includes(top));
  if (isOnPath) return claimUpTo(certain, needsLook);
  const estimated = carriedStep(steps, asksUpTo(role, skill, level));
  return {
    ...claimUpTo(Math.max(certain, estimated), needsLook),
    estimate: { kind: 'answer', role, skill, level: role.levels[level]?.name },
  };
}

/**
 * Reads an answer of version 1, which named a proficiency. If several steps require it, the lowest is taken, and the
 * reader should look.
 */
export function claimOfChoice(
  steps: readonly AskedStep[],
  choice: string,
  scaleIds: readonly string[],
): Claim {
  if (choice === NONE || choice === UNSURE) return { ...NOTHING, said: choice };
  const depth = scaleIds.indexOf(choice);
  if (depth === -1) return { ...NOTHING, needsLook: true };
  const beyond = steps.findIndex(({ ask }) => ask.depth < 0 || ask.depth > depth);
  const within = steps.slice(0, beyond === -1 ? undefined : beyond);
  const deepest = within.at(-1)?.ask.depth;
  const sameDepth = within.filter(({ ask }) => ask.depth === deepest);
  return claimUpTo(
    within.findIndex(({ ask }) => ask.depth === deepest),
    sameDepth.length > 1,
  );
}

/** A claim of all steps up to a position; -1 says that none is met yet. */
export function claimUpTo(step: number, needsLook = false): Claim {
  return { said: step === -1 ? 'none' : 'step', step, needsLook };
}
