import type { AskedLevel } from './asks.ts';
import { isAnswered, isCounted, isMet, rowsAt, type AssessedRole, type AssessedRow } from './assess.ts';

/** Counts of requirements. */
interface Tally {
  mandatory: number;
  all: number;
}

/** The result for one level of the path. */
export interface LevelStanding {
  /** The index in its role. */
  level: number;
  met: Tally;
  /** The requirements that count, without rows that the reader has no occasion for. */
  asked: Tally;
  withoutOccasion: Tally;
  /** Whether the level's own conditions are met, regardless of the levels below. */
  holds: boolean;
  /** Whether the conditions of this level and of every level below it are met. */
  isReached: boolean;
}

/** The result for a role on a path. */
export interface Grade {
  /** The position on the path of the highest level reached; -1 for none. */
  reached: number;
  /** One for each level of the path, lowest first. */
  levels: LevelStanding[];
}

/** The result for a domain at one level. */
export interface DomainStanding {
  domain: string;
  met: number;
  asked: number;
  /** One for each requirement that counts: met, then short, then unchecked ones. */
  marks: RowMark[];
}

/** The result for a row at a level; an unmet estimate is unchecked. */
export interface RowMark {
  row: AssessedRow;
  state: 'met' | 'short' | 'unchecked';
  mandatory: boolean;
  isEstimate: boolean;
}

const STATES = ['met', 'short', 'unchecked'] as const satisfies RowMark['state'][];

/** Prevents a rounding error such as 0.8 * 55 = 44.00000000000001 from adding one requirement. */
const TOLERANCE = 1e-9;

/** Computes the highest level reached. A level needs `share` (0 to 1) of its requirements and all mandatory ones. */
export function computeGrade(assessed: AssessedRole, share: number): Grade {
  const standings = assessed.path.map((level) => {
    const rows = rowsAt(assessed, level);
    const counted = rows.filter(isCounted);
    const asked = tally(counted, level);
    const met = tally(
      counted.filter((row) => isMet(row, level)),
      level,
    );
    const withoutOccasion = tally(
      rows.filter((row) => !isCounted(row)),
      level,
    );
    // A level without requirements is met, but a level is not met if none of its requirements count.
    const isJudged = rows.length === 0 || counted.length > 0;
    const holds = isJudged && met.mandatory === asked.mandatory && met.all >= countNeeded(asked.all, share);
    return { level, met, asked, withoutOccasion, holds };
  });
  const missed = standings.findIndex(({ holds }) => !holds);
  const reached = (missed === -1 ? standings.length : missed) - 1;
  return {
    reached,
    levels: standings.map((standing, position) => ({ ...standing, isReached: position <= reached })),
  };
}

/** Returns a level's result for every domain of the role, even a domain without requirements, in matrix order. */
export function standingByDomain(assessed: AssessedRole, level: number): DomainStanding[] {
  const marks = rowsAt(assessed, level)
    .filter(isCounted)
    .map((row) => markOf(row, level))
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        Number(a.isEstimate) - Number(b.isEstimate) ||
        Number(b.mandatory) - Number(a.mandatory),
    );
  const domains = new Set(assessed.role.skills.map((skill) => skill.domain));
  return [...domains].map((domain) => {
    const inDomain = marks.filter(({ row }) => row.skill.domain === domain);
    const met = inDomain.filter(({ state }) => state === 'met').length;
    return { domain, met, asked: inDomain.length, marks: inDomain };
  });
}

/** Returns the number of requirements that must be met to reach a share of them, rounded up. */
export function countNeeded(asked: number, share: number): number {
  return Math.max(0, Math.ceil(asked * share - TOLERANCE));
}

/** Returns the level at a position of the path. */
export function levelAt({ role, path }: AssessedRole, position: number): AskedLevel | undefined {
  return role.levels[path[position] ?? -1];
}

/** Returns the path position of the next level above those reached, or undefined if all are reached. */
export function nextLevel({ reached, levels }: Grade): number | undefined {
  return reached + 1 < levels.length ? reached + 1 : undefined;
}

function tally(rows: readonly AssessedRow[], level: number): Tally {
  return { mandatory: rows.filter(({ skill }) => skill.asks[level]?.mandatory).length, all: rows.length };
}

function markOf(row: AssessedRow, level: number): RowMark {
  const isEstimate = row.claim.estimate !== undefined;
  const isShort = isAnswered(row) && !isEstimate;
  return {
    row,
    state: isMet(row, level) ? 'met' : isShort ? 'short' : 'unchecked',
    mandatory: row.skill.asks[level]?.mandatory === true,
    isEstimate,
  };
}
