import type { AssessedRow } from './assess.ts';
import type { Claim } from './claim.ts';

/** Texts for claims without a step. */
export const WORDS_OF_CLAIM: Readonly<Record<Exclude<Claim['said'], 'step'>, string>> = {
  none: 'None of these yet',
  unsure: 'Not sure',
  no_occasion: 'No occasion in my work',
  nothing: 'Not answered',
};

/** Describes a row's claim by the lowest level of its step: `Middle`, `Middle (estimate)`, `Not sure`. */
export function claimWords(row: AssessedRow): string {
  const { claim } = row;
  const words = claim.said === 'step' ? stepName(row, claim.step) : WORDS_OF_CLAIM[claim.said];
  return claim.estimate === undefined ? words : `${words} (estimate)`;
}

/** Returns the name of a step's lowest level, or an empty text if there is no such step. */
export function stepName({ role, steps }: AssessedRow, step: number): string {
  return role.levels[steps[step]?.levels[0] ?? -1]?.name ?? '';
}
