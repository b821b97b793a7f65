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

/** A role compared with the answers, at the lowest level not yet reached on the nearest track. */
export interface RoleMatch {
  assessed: AssessedRole;
  grade: Grade;
  /** The position on the path of the next level, or of the top level if all are reached. */
  target: number;
  standing: LevelStanding;
  /** The requirements of the target that are met, in matrix order. */
  met: AssessedRow[];
  /** Answered or estimated but not met: the smallest gaps first, then mandatory ones, then in matrix order. */
  short: Gap[];
  /** Neither answered nor estimated: mandatory ones first, then in matrix order. */
  unanswered: Gap[];
}

/** A value above every share, so that a level comes last if none of its requirements count. */
const NOTHING_COUNTS = 2;

/** Returns the roles with skills and levels, nearest first. */
export function matchRoles(roles: readonly AskedRole[], sheet: AnswerSheet, share: number): RoleMatch[] {
  return roles
    .filter(({ skills, levels }) => skills.length > 0 && levels.length > 0)
    .flatMap((role) => nearestTrack(role, sheet, share) ?? [])
    .sort((a, b) => byNearness(a, b) || byName(a.assessed.role, b.assessed.role));
}

/** Counts the unmet requirements of the target. */
export function countOpen({ standing: { asked, met } }: RoleMatch): { mandatory: number; others: number } {
  const mandatory = asked.mandatory - met.mandatory;
  return { mandatory, others: asked.all - met.all - mandatory };
}

/** Returns whether every level of the track is reached. */
export function isComplete({ grade: { reached, levels } }: RoleMatch): boolean {
  return reached + 1 === levels.length;
}

/** Chooses the track with the most levels reached, and among equal tracks the one with the nearest next level. */
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

function openShare(match: RoleMatch): number {
  const { asked, met, isReached } = match.standing;
  if (asked.mandatory > 0) return countOpen(match).mandatory / asked.mandatory;
  if (asked.all > 0) return (asked.all - met.all) / asked.all;
  return isReached ? 0 : NOTHING_COUNTS;
}
