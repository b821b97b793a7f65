import { NONE, stanceOf, UNSURE, type Answer, type Stance } from './answers.ts';
import type { AskedRole, AskedSkill } from './asks.ts';
import { askedPath, asksUpTo, carriedStep, type AskedStep } from './asked-steps.ts';

/** The source of an estimate: another answer, or the level that the reader works at. */
export type EstimateSource = AnswerSource | LevelSource;

export interface AnswerSource {
  kind: 'answer';
  /** The role of the answered row; absent for an answer of version 1 to another skill. */
  role?: { id: string; name: string } | undefined;
  skill: { id: string; name: string };
  /** The name of the answered level, if the answer has one. */
  level?: string | undefined;
}

interface LevelSource {
  kind: 'level';
  id: string;
  name: string;
}

/** The step that a reader reaches in a row, as answered or estimated. */
export interface Claim {
  /** The kind of claim: a step, a stance, or nothing. */
  said: 'step' | Stance | 'nothing';
  /** The position of the highest step that is met; -1 for none. */
  step: number;
  /** Whether the answer may be outdated because texts or levels have changed. */
  needsLook: boolean;
  /** Present if the claim is not an answer to this row on this track. */
  estimate?: EstimateSource | undefined;
}

/** A row of a role on a path. */
export interface RowOnPath {
  role: AskedRole;
  skill: AskedSkill;
  /** Indexes of levels, lowest first. */
  path: readonly number[];
  /** The steps of the skill on the path, lowest first. */
  steps: readonly AskedStep[];
}

export const NOTHING: Claim = { said: 'nothing', step: -1, needsLook: false };

/** Interprets an answer to a row on a path; `allowsNoOccasion` is a setting of the site. */
export function claimOf(row: RowOnPath, answer: Answer, allowsNoOccasion: boolean): Claim {
  const stance = stanceOf(answer);
  if (stance !== undefined) {
    const isRefused = stance === 'no_occasion' && !allowsNoOccasion;
    return { ...NOTHING, said: isRefused ? 'nothing' : stance, needsLook: isRefused };
  }
  const { level, needsLook } = levelMeant(row.role, row.skill, answer);
  return level === undefined ? { ...NOTHING, needsLook } : claimAtLevel(row, level, needsLook);
}

/** Returns the level that now has the bar chosen by the reader, or else the level named by the answer. */
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

/** An answer on another track counts for the shared levels. Levels above them are estimated by proficiency. */
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

/** Interprets a proficiency of version 1; if several steps require it, takes the lowest and sets `needsLook`. */
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

/** Returns a claim to all steps up to a position; -1 means that no step is met yet. */
export function claimUpTo(step: number, needsLook = false): Claim {
  return { said: step === -1 ? 'none' : 'step', step, needsLook };
}
