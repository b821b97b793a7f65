import type { Answers } from './answers.ts';
import type { AskedRole } from './asks.ts';
import { asksAt, isMet, type LevelAsk } from './level-asks.ts';

/** Numbers of requirements: the mandatory ones, and all of them. */
interface Tally {
  mandatory: number;
  all: number;
}

/** How the answers stand against one level. */
export interface LevelStanding {
  met: Tally;
  asked: Tally;
  /** Whether the level's own conditions hold, whatever the levels below it say. */
  holds: boolean;
  /** Whether this level and every one below it hold. */
  isReached: boolean;
}

/** How the answers stand against a role. */
export interface Grade {
  /** The index of the highest level reached, -1 for none. */
  reached: number;
  /** One a level, lowest first. */
  levels: LevelStanding[];
}

/** How many of one level's requirements in a domain are met. */
export interface DomainStanding {
  /** The domain's id. */
  domain: string;
  met: number;
  asked: number;
}

/** Keeps a product such as 0.8 * 55 = 44.00000000000001 from asking for one requirement more. */
const TOLERANCE = 1e-9;

/**
 * The level that the answers reach: the highest of those that hold together with every level below. A level holds when
 * all that is mandatory is met, and at least `share` (0 to 1) of all its requirements; one that asks nothing holds.
 */
export function computeGrade(
  role: AskedRole,
  answers: Answers,
  scaleIds: readonly string[],
  share: number,
): Grade {
  const standings = role.levels.map((_, level) => {
    const asks = asksAt(role, level);
    const asked = tally(asks);
    const met = tally(asks.filter((levelAsk) => isMet(levelAsk, answers, scaleIds)));
    const holds = met.mandatory === asked.mandatory && met.all + TOLERANCE >= share * asked.all;
    return { met, asked, holds };
  });
  const missed = standings.findIndex(({ holds }) => !holds);
  const reached = (missed === -1 ? standings.length : missed) - 1;
  return {
    reached,
    levels: standings.map((standing, level) => ({ ...standing, isReached: level <= reached })),
  };
}

/**
 * How one level stands in each domain of the role, in the order of the matrix. A domain in which the level asks nothing
 * is there too, so that charts of two levels have the same domains.
 */
export function standingByDomain(
  role: AskedRole,
  level: number,
  answers: Answers,
  scaleIds: readonly string[],
): DomainStanding[] {
  const asks = asksAt(role, level);
  const domains = new Set(role.skills.map((skill) => skill.domain));
  return [...domains].map((domain) => {
    const asked = asks.filter(({ skill }) => skill.domain === domain);
    const met = asked.filter((levelAsk) => isMet(levelAsk, answers, scaleIds));
    return { domain, met: met.length, asked: asked.length };
  });
}

function tally(asks: readonly LevelAsk[]): Tally {
  return { mandatory: asks.filter(({ ask }) => ask.mandatory).length, all: asks.length };
}
