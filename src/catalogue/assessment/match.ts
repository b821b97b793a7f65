import { byName } from '#catalogue/model/sort.ts';
import {
  assessRole,
  isAnswered,
  isCounted,
  isMet,
  rowsAt,
  type AnswerSheet,
  type AssessedRole,
  type AssessedRow,
} from './assess.ts';
import type { AskedRole } from './asks.ts';
import { askedPaths } from './asked-steps.ts';
import { gapSize, gapsFor, type Gap } from './gaps.ts';
import { computeGrade, nextLevel, type Grade, type LevelStanding } from './grade.ts';

/** How near a role is to the answers, at the lowest level that they do not reach, on the nearest track. */
export interface RoleMatch {
  assessed: AssessedRole;
  grade: Grade;
  /** The position on the path of the level to work on: the next one, or the top one where all are reached. */
  target: number;
  /** How the answers stand against the target. */
  standing: LevelStanding;
  /** The requirements of the target that are met, in the order of the matrix. */
  met: AssessedRow[];
  /** Answered or estimated, and not met: the nearest first, then mandatory, then in the order of the matrix. */
  short: Gap[];
  /** Neither answered nor estimated: mandatory first, then in the order of the matrix. */
  unanswered: Gap[];
}

/** Sorts a level of which nothing counts behind every share. */
const NOTHING_COUNTS = 2;

/** Returns every role, nearest first; a role without skills or levels has nothing to be near to. */
export function matchRoles(roles: readonly AskedRole[], sheet: AnswerSheet, share: number): RoleMatch[] {
  return roles
    .filter(({ skills, levels }) => skills.length > 0 && levels.length > 0)
    .flatMap((role) => nearestTrack(role, sheet, share) ?? [])
    .sort((a, b) => byNearness(a, b) || byName(a.assessed.role, b.assessed.role));
}

/** Counts the requirements of the target that count and are not met. */
export function countOpen({ standing: { asked, met } }: RoleMatch): { mandatory: number; others: number } {
  const mandatory = asked.mandatory - met.mandatory;
  return { mandatory, others: asked.all - met.all - mandatory };
}

/** Whether every level of the track is reached. */
export function isComplete({ grade: { reached, levels } }: RoleMatch): boolean {
  return reached + 1 === levels.length;
}

/** The track on which most levels are reached; of several, the one whose next level is nearest. */
function nearestTrack(role: AskedRole, sheet: AnswerSheet, share: number): RoleMatch | undefined {
  return askedPaths(role)
    .flatMap((path) => matchPath(assessRole(role, path, sheet), share) ?? [])
    .sort((a, b) => b.grade.reached - a.grade.reached || byNearness(a, b))[0];
}

function matchPath(assessed: AssessedRole, share: number): RoleMatch | undefined {
  const grade = computeGrade(assessed, share);
  const target = nextLevel(grade) ?? grade.reached;
  const standing = grade.levels[target];
  if (standing === undefined) return undefined;
  const { level } = standing;
  const met = rowsAt(assessed, level).filter((row) => isCounted(row) && isMet(row, level));
  const gaps = gapsFor(assessed, level);
  return {
    assessed,
    grade,
    target,
    standing,
    met,
    short: gaps.filter(({ row }) => isAnswered(row)).sort((a, b) => gapSize(a) - gapSize(b)),
    unanswered: gaps.filter(({ row }) => !isAnswered(row)),
  };
}

function byNearness(a: RoleMatch, b: RoleMatch): number {
  return openShare(a) - openShare(b) || countOpen(a).others - countOpen(b).others;
}

/** The share of the target's mandatory requirements that is open; of all, where none is mandatory. */
function openShare(match: RoleMatch): number {
  const { asked, met, isReached } = match.standing;
  if (asked.mandatory > 0) return countOpen(match).mandatory / asked.mandatory;
  if (asked.all > 0) return (asked.all - met.all) / asked.all;
  return isReached ? 0 : NOTHING_COUNTS;
}
