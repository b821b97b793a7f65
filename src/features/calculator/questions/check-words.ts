import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { estimateWords, type SkillNames } from './estimate-words.ts';
import { pickedOf } from './row-answers.ts';

/** Says why a row should be confirmed; empty if there is nothing to confirm, as for a row that is taken as a level. */
export function checkWords(row: AssessedRow, names: SkillNames): string {
  const { needsLook, estimate } = row.claim;
  if (needsLook) {
    return pickedOf(row) === undefined
      ? 'The answer names something that is not offered any more.'
      : 'This may not be what was meant: the texts have changed since, or more than one step fits the answer.';
  }
  if (estimate?.kind !== 'answer') return '';
  const words = capitalize(estimateWords(row, names));
  return estimate.role?.id === row.role.id
    ? `${words}, your answer on another track, which confirming replaces.`
    : `${words}.`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
