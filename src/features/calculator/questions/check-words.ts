import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { estimateWords, type SkillNames } from './estimate-words.ts';
import { pickedOf } from './row-answers.ts';

/** Explains why the reader should confirm a row, or returns an empty text if that is not necessary. */
export function checkWords(row: AssessedRow, names: SkillNames): string {
  const { needsLook, estimate } = row.claim;
  if (needsLook) {
    return pickedOf(row) === undefined
      ? 'The answer names a step that is no longer offered.'
      : 'This may no longer be right. The texts have changed since, or more than one step fits the answer.';
  }
  if (estimate?.kind !== 'answer') return '';
  const words = capitalize(estimateWords(row, names));
  return estimate.role?.id === row.role.id
    ? `${words}, your answer on another track. Confirming replaces it.`
    : `${words}.`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
