import type { Answers } from '#catalogue/assessment/answers.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import { gradeName } from '#catalogue/assessment/explain-grade.ts';
import type { RoleMatch } from '#catalogue/assessment/match.ts';
import { countOf, formatPercent, joinWords } from '#catalogue/text/words.ts';
import { levelName } from '#browser/side-name.ts';

/** What the answers reach in a role: `Middle is reached.`, `Below Junior.`, `Every level is reached.` */
export function describeReached({ role, grade }: RoleMatch): string {
  if (isComplete(grade)) return 'Every level is reached.';
  const name = gradeName(role, grade);
  return grade.reached === -1 ? `${name}.` : `${name} is reached.`;
}

/** How much of the level to work on is met: `Senior: 31 of 56 requirements met, of them 20 of 27 mandatory.` */
export function describeTarget({ role, grade, target }: RoleMatch): string {
  const { met, asked } = standingAt(grade, target);
  const all = `${String(met.all)} of ${countOf(asked.all, 'requirement')} met`;
  const mandatory =
    asked.mandatory > 0
      ? `, of them ${String(met.mandatory)} of ${String(asked.mandatory)} mandatory`
      : ', none of them mandatory';
  return `${levelName({ role, level: target })}: ${all}${mandatory}.`;
}

/** Lists answers that count nowhere: `No role requires these skills that you answered: old-skill.`; empty where all count. */
export function describeUnrequired(roles: readonly AskedRole[], answers: Answers): string {
  const required = new Set(roles.flatMap(({ skills }) => skills.map(({ id }) => id)));
  const unrequired = Object.keys(answers).filter((id) => !required.has(id));
  return unrequired.length === 0
    ? ''
    : `No role requires these skills that you answered: ${joinWords(unrequired)}. The answers are kept.`;
}

/** How the score comes about: `(2 levels reached + 51/83 of Senior) ÷ 5 levels`; a mandatory requirement counts twice. */
export function describeScore({ role, grade, target }: RoleMatch): string {
  const levels = countOf(role.levels.length, 'level');
  if (isComplete(grade)) return `${countOf(grade.reached + 1, 'level')} reached ÷ ${levels}`;
  const { met, asked } = standingAt(grade, target);
  const share = `${String(met.all + met.mandatory)}/${String(asked.all + asked.mandatory)}`;
  return `(${countOf(grade.reached + 1, 'level')} reached + ${share} of ${levelName({ role, level: target })}) ÷ ${levels}`;
}

/** The best match in a sentence. */
export function describeBest(match: RoleMatch): string {
  if (match.score === 0) return 'Nothing that the first level of a role asks for is met yet.';
  return `Best fit: ${match.role.name}, ${formatPercent(match.score)}. ${describeReached(match)}`;
}

/**
 * Where one would come from to the level to work on: the level reached in the role, else the one reached in the role
 * that fits best; undefined where there is none, or no way is left to go.
 */
export function originOf(match: RoleMatch, matches: readonly RoleMatch[]): ComparedLevel | undefined {
  if (isComplete(match.grade)) return undefined;
  const origin = match.grade.reached >= 0 ? match : matches.find(({ grade }) => grade.reached >= 0);
  return origin && { role: origin.role, level: origin.grade.reached };
}

function isComplete({ reached, levels }: RoleMatch['grade']): boolean {
  return reached + 1 === levels.length;
}

function standingAt({ levels }: RoleMatch['grade'], level: number) {
  const nothing = { mandatory: 0, all: 0 };
  return levels[level] ?? { met: nothing, asked: nothing };
}
