import { computeGrade } from '#catalogue/assessment/grade.ts';
import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import type { ReviewedRow } from '#catalogue/assessment/talk/review.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { findPart } from '#browser/find-part.ts';
import { inSentence, ratingWords, type Side } from './review-words.ts';

/** A side with its ratings. */
export interface RatingSide extends Side {
  assessed: AssessedRole;
}

/**
 * Counts the skills that each rating meets at the aim: `By Ann’s ratings, 18 of 27 mandatory skills are met for Senior; by
 * your ratings, 13.` Returns an empty text if there is no aim.
 */
export function metWords(
  own: RatingSide,
  other: RatingSide,
  { role, share }: CalculatorData,
  aim: number,
): string {
  const level = role.levels[aim];
  const [first, second] = [own, other].map(({ assessed }) =>
    computeGrade(assessed, share).levels.find((standing) => standing.level === aim),
  );
  if (level === undefined || first === undefined || second === undefined) return '';
  const kind = first.asked.mandatory > 0 ? 'mandatory' : 'all';
  const asked = `${String(first.asked[kind])}${kind === 'all' ? '' : ' mandatory'} skills`;
  return `By ${whose(own)} ratings, ${String(first.met[kind])} of ${asked} are met for ${level.name}; by ${whose(other)} ratings, ${String(second.met[kind])}.`;
}

/** Lists rows with equal ratings, by domain. */
export function showAgreeing(
  place: HTMLElement,
  rows: readonly ReviewedRow[],
  domains: CalculatorData['domains'],
): void {
  place.hidden = rows.length === 0;
  findPart(place, 'strong').textContent = `${String(rows.length)} where you agree`;
  const parts = domains.flatMap(({ id, name }) => {
    const agreed = rows.filter(({ own }) => own.skill.domain === id);
    if (agreed.length === 0) return [];
    const words = agreed.map(({ own }) => `${own.skill.name}: ${ratingWords(own)}`).join('; ');
    const title = Object.assign(document.createElement('h4'), { textContent: name });
    return [title, Object.assign(document.createElement('p'), { textContent: `${words}.` })];
  });
  findPart(place, 'div').replaceChildren(...parts);
}

function whose(side: Side): string {
  return side.isReader ? 'your' : `${inSentence(side)}’s`;
}
