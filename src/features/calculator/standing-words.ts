import { isAnswered, type AssessedRole } from '#catalogue/assessment/assess.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { countOf, joinWords } from '#catalogue/text/words.ts';

/** How many rows are answered: `30 of 56 skills answered, of them 12 estimates and 1 without occasion.` */
export function answeredWords({ rows }: AssessedRole): string {
  const answered = rows.filter(isAnswered);
  const estimates = answered.filter(({ claim }) => claim.estimate !== undefined).length;
  const without = answered.filter(({ claim }) => claim.said === 'no_occasion').length;
  const parts = [
    ...(estimates > 0 ? [countOf(estimates, 'estimate')] : []),
    ...(without > 0 ? [`${String(without)} without occasion`] : []),
  ];
  const told = parts.length > 0 ? `, of them ${joinWords(parts)}` : '';
  return `${String(answered.length)} of ${countOf(rows.length, 'skill')} answered${told}.`;
}

/** Whether a role asks for anything mandatory; where it does not, its calculator does not speak of it. */
export function asksMandatory({ skills }: AskedRole): boolean {
  return skills.some(({ asks }) => asks.some((ask) => ask?.mandatory === true));
}
