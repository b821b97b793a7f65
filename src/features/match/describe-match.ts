import { partsOfKey, type Answers } from '#catalogue/assessment/answers.ts';
import { acceptedSkills, askedPaths } from '#catalogue/assessment/asked-steps.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { EstimateSource } from '#catalogue/assessment/claim.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { gradeName, levelAt } from '#catalogue/assessment/explain-grade.ts';
import type { LevelStanding } from '#catalogue/assessment/grade.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';
import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';

/** Sources that are named one by one; of more, their number is given. */
const MOST_NAMED = 2;

/** How far the answers reach: `Middle is reached, level 2 of 5.`, `Not yet Junior.`, `Every level is reached.` */
export function describeReached({ assessed, grade }: RoleMatch): string {
  const { path, role } = assessed;
  const level = levelAt(assessed, grade.reached);
  if (level === undefined) return `${gradeName(assessed, grade)}.`;
  const open = grade.levels[grade.reached]?.withoutOccasion.mandatory ?? 0;
  const rest = open === 0 ? '' : `; ${countOf(open, 'mandatory requirement')} still to be shown`;
  if (isComplete(grade))
    return `Every level${path.length < role.levels.length ? ' of this track' : ''} is reached${rest}.`;
  const place = `level ${formatNumber(grade.reached + 1)} of ${formatNumber(path.length)}`;
  return `${level.name} is reached, ${place}${rest}.`;
}

/**
 * How much of the level to work on is met, and how much of that is estimated: `Senior: 36 of 53 requirements met, 6 mandatory
 * open; 20 of them are estimates from Data Engineer.`
 */
export function describeTarget(match: RoleMatch): string {
  const name = levelAt(match.assessed, match.target)?.name ?? '';
  const { met, asked, withoutOccasion } = standingOf(match);
  if (asked.all === 0)
    return `${name} asks for nothing${withoutOccasion.all > 0 ? ' that your work gives occasion for' : ''}.`;
  const parts = [
    `${formatNumber(met.all)} of ${countOf(asked.all, 'requirement')} met`,
    ...(asked.mandatory > met.mandatory
      ? [`${formatNumber(asked.mandatory - met.mandatory)} mandatory open`]
      : []),
    ...(withoutOccasion.all > 0 ? [`${formatNumber(withoutOccasion.all)} left out without occasion`] : []),
  ];
  return `${name}: ${parts.join(', ')}${describeEstimates(match)}.`;
}

/** How many skills are answered, estimated, and to be looked at again: `25 of 56 skills answered, 20 more estimated.` */
export function describeAnswered({ assessed, answered, estimated }: RoleMatch): string {
  const look = assessed.rows.filter(({ claim }) => claim.needsLook).length;
  const parts = [
    `${formatNumber(answered - estimated)} of ${countOf(assessed.rows.length, 'skill')} answered`,
    ...(estimated > 0 ? [`${formatNumber(estimated)} ${answered > estimated ? 'more ' : ''}estimated`] : []),
    ...(look > 0 ? [`${countOf(look, 'answer needs', 'answers need')} a look`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** The track that fits best; empty in a role without tracks. As far as all tracks are the same, none fits better. */
export function describeTrack({ assessed, target }: RoleMatch): string {
  const { role, path } = assessed;
  const paths = askedPaths(role);
  if (paths.length < 2) return '';
  const level = path[target] ?? -1;
  if (paths.every((one) => one.includes(level)))
    return `All tracks are the same up to ${role.levels[level]?.name ?? ''}.`;
  const name = path.map((index) => role.levels[index]?.track).findLast(Boolean);
  return `Track that fits best: ${name ?? levelAt(assessed, path.length - 1)?.name ?? ''}.`;
}

/** Lists answers that count nowhere; empty if all count. Those of version 1 are about a skill, the others about a row of a role. */
export function describeUnrequired(roles: readonly AskedRole[], answers: Answers): string {
  const rows = new Set(roles.flatMap(({ id, skills }) => skills.map((skill) => `${id}/${skill.id}`)));
  const required = new Set(roles.flatMap(({ skills }) => skills.flatMap(acceptedSkills)));
  const unrequired = Object.keys(answers).filter((key) => !(partsOfKey(key) ? rows : required).has(key));
  return unrequired.length === 0
    ? ''
    : `No role requires any more what you answered about ${joinWords(unrequired)}. The answers are kept.`;
}

/** The best match in a sentence. */
export function describeBest(match: RoleMatch): string {
  if (match.score === 0) return 'Nothing that the first level of a role asks for is met yet.';
  return `Best fit: ${match.assessed.role.name}. ${describeReached(match)}`;
}

/**
 * Where one would come from to the level to work on: the level reached in the role, else the one reached in the role
 * that fits best; undefined if there is none, or all is reached.
 */
export function originOf(match: RoleMatch, matches: readonly RoleMatch[]): ComparedLevel | undefined {
  if (isComplete(match.grade)) return undefined;
  const origin = match.grade.reached >= 0 ? match : matches.find(({ grade }) => grade.reached >= 0);
  return origin && { role: origin.assessed.role, level: origin.assessed.path[origin.grade.reached] ?? -1 };
}

/** How the answers stand against the level to work on. */
export function standingOf({ grade, target }: RoleMatch): Omit<LevelStanding, 'level'> {
  const none = { mandatory: 0, all: 0 };
  const nothing = { met: none, asked: none, withoutOccasion: none, holds: false, isReached: false };
  return grade.levels[target] ?? nothing;
}

function describeEstimates({ assessed, met }: RoleMatch): string {
  const sources = met.flatMap(({ claim }) => claim.estimate ?? []);
  if (sources.length === 0) return '';
  const names = [...new Set(sources.map((source) => sourceName(source, assessed.role)))];
  const from =
    names.length > MOST_NAMED ? `${formatNumber(names.length)} other roles or skills` : joinWords(names);
  const estimates = sources.length === 1 ? 'is an estimate' : 'are estimates';
  return `; ${formatNumber(sources.length)} of those met ${estimates} from ${from}`;
}

function sourceName(source: EstimateSource, { id }: AskedRole): string {
  if (source.kind === 'level') return `your level, ${source.name}`;
  const { role, skill } = source;
  if (role === undefined) return skill.name;
  return role.id === id ? 'another track' : role.name;
}

function isComplete({ reached, levels }: RoleMatch['grade']): boolean {
  return reached + 1 === levels.length;
}
