import type { AskedLevel } from './asks.ts';
import { isAnswered, isCounted, isMet, rowsAt, type AssessedRole, type AssessedRow } from './assess.ts';

/** Numbers of requirements: the mandatory ones, and all of them. */
interface Tally {
  mandatory: number;
  all: number;
}

/** How the answers stand against one level of the path. */
export interface LevelStanding {
  /** The index of the level in its role. */
  level: number;
  met: Tally;
  /** Those that count: not those for which the reader's work gives no occasion. */
  asked: Tally;
  withoutOccasion: Tally;
  /** Whether the level's own conditions hold, whatever the levels below it say. */
  holds: boolean;
  /** Whether this level and every one below it hold. */
  isReached: boolean;
}

/** How the answers stand against a role on a path. */
export interface Grade {
  /** The position on the path of the highest level reached, -1 for none. */
  reached: number;
  /** One a level of the path, lowest first. */
  levels: LevelStanding[];
}

/** How the rows of a domain stand against one level. */
export interface DomainStanding {
  /** The domain's id. */
  domain: string;
  met: number;
  asked: number;
  /** One a requirement that counts: those that are met, then short, then not checked; of each, answered and mandatory ones first. */
  marks: RowMark[];
}

/** How a row stands against a level; what is not met and only estimated is not checked. */
export interface RowMark {
  row: AssessedRow;
  state: 'met' | 'short' | 'unchecked';
  mandatory: boolean;
  /** Whether the reader has not answered the row themselves. */
  isEstimate: boolean;
}

const STATES = ['met', 'short', 'unchecked'] as const satisfies RowMark['state'][];

/** Keeps a product such as 0.8 * 55 = 44.00000000000001 from asking for one requirement more. */
const TOLERANCE = 1e-9;

/**
 * The level that the answers reach: the highest of the path that holds together with every level below. A level holds when
 * all that is mandatory is met, and at least `share` (0 to 1) of all its requirements; those without occasion count neither
 * way. A level that asks nothing holds; one that asks only what there is no occasion for does not.
 */
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

/**
 * Returns how one level stands in each domain of the role, in the order of the matrix. A domain in which the level asks
 * nothing is there too, so that pictures of two levels have the same domains.
 */
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

/** Returns how many of so many requirements a share of them is, rounded up. */
export function countNeeded(asked: number, share: number): number {
  return Math.max(0, Math.ceil(asked * share - TOLERANCE));
}

/** The level at a position of the path. */
export function levelAt({ role, path }: AssessedRole, position: number): AskedLevel | undefined {
  return role.levels[path[position] ?? -1];
}

/** The position on the path of the level above those reached, undefined where all are. */
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
