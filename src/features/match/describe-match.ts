import { partsOfKey, saysMoreThanNote, type Answers } from '#catalogue/assessment/answers.ts';
import { acceptedSkills, askedPaths } from '#catalogue/assessment/asked-steps.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { isTakenAsLevel } from '#catalogue/assessment/assess.ts';
import type { EstimateSource } from '#catalogue/assessment/claim.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { levelAt, countNeeded } from '#catalogue/assessment/grade.ts';
import { countOpen, isComplete, type RoleMatch } from '#catalogue/assessment/match.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';

/** The maximum number of sources that a sentence names. Longer lists are only counted. */
const MOST_NAMED = 2;

/** The counts for the next level to reach, in words. */
interface MatchCounts {
  /** The requirements met, such as `42 of 56`; empty if nothing counts. */
  met: string;
  /** The requirements still open, such as `6 mandatory open`, `3 more needed` or `every level reached`. */
  open: string;
}

/** Describes the counts of a match. `share` is the share of its requirements that a level needs, from 0 to 1. */
export function matchCounts(match: RoleMatch, share: number): MatchCounts {
  const { met, asked, withoutOccasion } = match.standing;
  if (asked.all === 0)
    return {
      met: '',
      open: `expects nothing${withoutOccasion.all > 0 ? 'that you have occasion to use at work' : ''}`,
    };
  return {
    met: `${formatNumber(met.all)} of ${formatNumber(asked.all)}`,
    open: openWords(match, share),
  };
}

/** Describes the bar of a match: `36 met, 20 of them estimates from MLOps Engineer; 4 short; 13 not answered.` */
export function describeBar({ assessed, met, short, unanswered, standing }: RoleMatch): string {
  const withoutOccasion = standing.withoutOccasion.all;
  return `${[
    `${formatNumber(met.length)} met${estimateWords(assessed.role, met)}`,
    ...(short.length > 0
      ? [
          `${formatNumber(short.length)} short${estimateWords(
            assessed.role,
            short.map(({ row }) => row),
          )}`,
        ]
      : []),
    ...(unanswered.length > 0 ? [`${formatNumber(unanswered.length)} not answered`] : []),
    ...(withoutOccasion > 0 ? [`${formatNumber(withoutOccasion)} left out (no occasion)`] : []),
  ].join('; ')}.`;
}

/** Returns the track of a match, or an empty text if the role has no tracks or the level is on all of them. */
export function describeTrack({ assessed, target }: RoleMatch): string {
  const { role, path } = assessed;
  const paths = askedPaths(role);
  if (paths.length < 2 || paths.every((one) => one.includes(path[target] ?? -1))) return '';
  const name = path.map((index) => role.levels[index]?.track).findLast(Boolean);
  return name ?? levelAt(assessed, path.length - 1)?.name ?? '';
}

/** Names the answers that no role requires any more; empty if there are none. Keys of version 1 are skill ids. */
export function describeUnrequired(roles: readonly AskedRole[], answers: Answers): string {
  const rows = new Set(roles.flatMap(({ id, skills }) => skills.map((skill) => `${id}/${skill.id}`)));
  const required = new Set(roles.flatMap(({ skills }) => skills.flatMap(acceptedSkills)));
  const unrequired = Object.keys(answers).filter((key) => !(partsOfKey(key) ? rows : required).has(key));
  return unrequired.length === 0
    ? ''
    : `No role requires ${joinWords(unrequired)} any more. Your answers about ${unrequired.length === 1 ? 'it' : 'them'} are still saved.`;
}

/** Returns the ids of the roles that the reader has answered for, most answers first. */
export function idsOfAnsweredRoles(answers: Answers, workedAs: Readonly<Record<string, string>>): string[] {
  const answered = Object.entries(answers).flatMap(([key, answer]) =>
    saysMoreThanNote(answer) ? (partsOfKey(key)?.role ?? []) : [],
  );
  const counts = Map.groupBy([...answered, ...Object.keys(workedAs)], (id) => id);
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
}

/** Describes the comparison: `Your 56 answers as MLOps Engineer, compared with all 13 roles, …` */
export function describeAnswers(answers: Answers, answeredAs: readonly string[], roles: number): string {
  const count = Object.values(answers).filter(saysMoreThanNote).length;
  const subject = count === 0 ? 'Your level' : `Your ${countOf(count, 'answer')}`;
  const names =
    answeredAs.length > MOST_NAMED
      ? ` in ${countOf(answeredAs.length, 'role')}`
      : answeredAs.length > 0
        ? ` as ${joinWords(answeredAs)}`
        : '';
  const against = roles === 1 ? 'the only role' : `all ${countOf(roles, 'role')}, each`;
  return `${subject}${names}, compared with ${against} at the lowest level that you have not reached yet.`;
}

/**
 * Returns the level to compare the level of a match with: the one reached in the role itself, else the one reached or to
 * work on in the reader's own role. Undefined if that is the same level, or every level is reached.
 */
export function originOf(match: RoleMatch, own: RoleMatch | undefined): ComparedLevel | undefined {
  if (isComplete(match)) return undefined;
  const origin = match.grade.reached >= 0 ? match : own;
  if (origin === undefined || (origin === match && match.grade.reached < 0)) return undefined;
  return sideOf(origin, Math.max(origin.grade.reached, 0));
}

/** Returns a level on the path of a match as a side of a comparison. */
export function sideOf({ assessed: { role, path } }: RoleMatch, position: number): ComparedLevel {
  return { role, level: path[position] ?? -1 };
}

function openWords(match: RoleMatch, share: number): string {
  const { mandatory } = countOpen(match);
  const { met, asked } = match.standing;
  if (isComplete(match)) {
    const isOnTrack = match.assessed.path.length < match.assessed.role.levels.length;
    return isOnTrack ? 'every level of the track reached' : 'every level reached';
  }
  if (mandatory > 0) return `${formatNumber(mandatory)} mandatory open`;
  return `${formatNumber(countNeeded(asked.all, share) - met.all)} more needed`;
}

function estimateWords(role: AskedRole, rows: readonly RoleMatch['met'][number][]): string {
  const estimated = rows.filter(({ claim }) => claim.estimate !== undefined);
  if (estimated.length === 0) return '';
  const names = [
    ...new Set(estimated.flatMap(({ claim }) => (claim.estimate ? [sourceName(claim.estimate, role)] : []))),
  ];
  const from =
    names.length > MOST_NAMED ? `${formatNumber(names.length)} other roles or skills` : joinWords(names);
  const all = estimated.length === rows.length;
  const count = all ? (rows.length === 1 ? '' : 'all ') : `${formatNumber(estimated.length)} of them `;
  const kind = estimated.every(isTakenAsLevel)
    ? `taken from ${from}`
    : `${estimated.length === 1 ? 'an estimate' : 'estimates'} from ${from}`;
  return `, ${count}${kind}`;
}

function sourceName(source: EstimateSource, { id }: AskedRole): string {
  if (source.kind === 'level') return `your level, ${source.name}`;
  const { role, skill } = source;
  if (role === undefined) return skill.name;
  return role.id === id ? 'another track' : role.name;
}
