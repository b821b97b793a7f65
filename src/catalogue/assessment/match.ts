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
import { computeGrade, nextLevel, type Grade } from './grade.ts';

/** How a role fits the answers, on the track that fits best. */
export interface RoleMatch {
  assessed: AssessedRole;
  grade: Grade;
  /** The position on the path of the level to work on: the next one, or the top one where all are reached. */
  target: number;
  /** How much of the target is met, 0 to 1; a mandatory requirement counts twice. */
  fit: number;
  /** How far up the path the answers reach, 0 to 1: the levels reached and the fit of the next, over all levels. */
  score: number;
  /** How many of the rows are answered or estimated. */
  answered: number;
  /** How many of those are estimated. */
  estimated: number;
  /** What the target asks for and is met, in the order of the matrix. */
  met: AssessedRow[];
  /** Requirements of the target that are not met: the nearest first, then mandatory, then in the order of the matrix. */
  missing: Gap[];
}

/** How each role fits the answers, best first; a role without skills or levels has nothing to fit. */
export function matchRoles(roles: readonly AskedRole[], sheet: AnswerSheet, share: number): RoleMatch[] {
  return roles
    .filter(({ skills, levels }) => skills.length > 0 && levels.length > 0)
    .flatMap((role) => bestTrack(role, sheet, share) ?? [])
    .sort(
      (a, b) =>
        b.score - a.score || answeredShare(b) - answeredShare(a) || byName(a.assessed.role, b.assessed.role),
    );
}

function bestTrack(role: AskedRole, sheet: AnswerSheet, share: number): RoleMatch | undefined {
  return askedPaths(role)
    .map((path) => matchPath(assessRole(role, path, sheet), share))
    .sort((a, b) => b.score - a.score)[0];
}

function matchPath(assessed: AssessedRole, share: number): RoleMatch {
  const grade = computeGrade(assessed, share);
  const next = nextLevel(grade);
  const target = next ?? grade.reached;
  const level = assessed.path[target] ?? -1;
  const rows = rowsAt(assessed, level);
  const counted = rows.filter(isCounted);
  const met = counted.filter((row) => isMet(row, level));
  const fit = rows.length === 0 ? 1 : weigh(met, level) / Math.max(weigh(counted, level), 1);
  const answered = assessed.rows.filter(isAnswered);
  return {
    assessed,
    grade,
    target,
    fit,
    score: next === undefined ? 1 : (next + fit) / assessed.path.length,
    answered: answered.length,
    estimated: answered.filter(({ claim }) => claim.estimate !== undefined).length,
    met,
    missing: gapsFor(assessed, level).sort((a, b) => gapSize(a) - gapSize(b)),
  };
}

function weigh(rows: readonly AssessedRow[], level: number): number {
  return rows.reduce((sum, { skill }) => sum + (skill.asks[level]?.mandatory ? 2 : 1), 0);
}

function answeredShare({ answered, assessed }: RoleMatch): number {
  return answered / Math.max(assessed.rows.length, 1);
}
