import { partsOfKey, saysMoreThanNote, type Answers } from '#catalogue/assessment/answers.ts';
import { isChecked } from '#catalogue/assessment/assess.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import type { Assessment } from './assessment.ts';
import type { ReviewMode } from './review-mode.ts';
import type { Shared } from './share/share-dialog.ts';

/** Returns what is handed on if the reader shares what is shown, without their name and the day. */
export function sharedAnswers({ role }: CalculatorData, assessment: Assessment, review: ReviewMode): Shared {
  const { answers, assessed, as, aim } = assessment;
  const { lent, isRating } = review;
  const count = assessed.rows.filter(isChecked).length;
  const about = { role: role.id, as, aim };
  if (lent === undefined || lent.state !== undefined) return { kind: 'own', answers, about, count };
  if (!isRating) {
    return { kind: 'others', answers, about: { ...lent.about, ...about }, beside: lent.beside, count };
  }
  const beside = { answers: lent.answers, about: lent.about };
  const ratings = ofRole(answers, role.id);
  return { kind: 'ratings', answers: ratings, about: { ...about, of: lent.about.name ?? '' }, beside, count };
}

/** Ratings are of one role. */
function ofRole(answers: Answers, roleId: string): Answers {
  const entries = Object.entries(answers).filter(
    ([key, answer]) => partsOfKey(key)?.role === roleId && (saysMoreThanNote(answer) || answer.note),
  );
  return Object.fromEntries(entries);
}
