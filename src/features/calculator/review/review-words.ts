import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';

/** One of the two people of a review. */
export interface Side {
  /** Absent if they gave none. */
  name?: string | undefined;
  /** Whether it is the reader. */
  isReader: boolean;
  /** The word for somebody without a name: `The reviewer`. */
  otherwise: string;
}

/** The name of a side at the start of a phrase: `Ann`, `You`, `The reviewer`. */
export function sideLabel({ name, isReader, otherwise }: Side): string {
  return isReader ? 'You' : (name ?? otherwise);
}

/** The title of a review: `Ann and you`. */
export function reviewTitle(own: Side, other: Side): string {
  const [first, second] = own.isReader ? [other, own] : [own, other];
  return `${sideLabel(first)} and ${inSentence(second)}`;
}

/** The words beside a count of rows that a side rates higher: `Ann rates higher`, `you rate higher`. */
export function higherWords(side: Side): string {
  return side.isReader ? 'you rate higher' : `${sideLabel(side)} rates higher`;
}

/** The words beside a count of rows with the same rating. */
export function agreeWords(own: Side, other: Side): string {
  return own.isReader || other.isReader ? 'you agree' : 'they agree';
}

/** Both ratings of a row: `Ann: Senior; you: Middle`. */
export function pairWords(own: Side, ownRow: AssessedRow, other: Side, otherRow: AssessedRow): string {
  return `${sideLabel(own)}: ${ratingWords(ownRow)}; ${inSentence(other)}: ${ratingWords(otherRow)}`;
}

/** A rating: `Senior`, `taken as Middle`, `not sure`, `not rated`. */
export function ratingWords(row: AssessedRow): string {
  const { said, step, estimate } = row.claim;
  if (said === 'nothing') return 'not rated';
  if (said === 'no_occasion') return 'no occasion';
  if (said !== 'step') return lowerFirst(WORDS_OF_CLAIM[said]);
  return estimate === undefined ? stepName(row, step) : `taken as ${stepName(row, step)}`;
}

/** A side inside a phrase: `you`, `Ann`, `the reviewer`. */
export function inSentence(side: Side): string {
  const label = sideLabel(side);
  return side.isReader || side.name === undefined ? lowerFirst(label) : label;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
