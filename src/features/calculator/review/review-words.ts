import type { AssessedRow } from '#catalogue/assessment/assess.ts';
import { stepName, WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';

export interface Side {
  /** Undefined if the person gave no name. */
  name?: string | undefined;
  isReader: boolean;
  /** The word for a person without a name, such as `The reviewer`. */
  otherwise: string;
}

/** Returns the name of a side for the start of a phrase: `Ann`, `You`, `The reviewer`. */
export function sideLabel({ name, isReader, otherwise }: Side): string {
  return isReader ? 'You' : (name ?? otherwise);
}

/** Returns the title of a review: `Ann and you`. */
export function reviewTitle(own: Side, other: Side): string {
  const [first, second] = own.isReader ? [other, own] : [own, other];
  return `${sideLabel(first)} and ${inSentence(second)}`;
}

/** Returns the words after the number of rows that a side rates higher: `Ann rates higher`, `you rate higher`. */
export function higherWords(side: Side): string {
  return side.isReader ? 'you rate higher' : `${sideLabel(side)} rates higher`;
}

/** Returns the words after the number of rows with equal ratings. */
export function agreeWords(own: Side, other: Side): string {
  return own.isReader || other.isReader ? 'you agree' : 'they agree';
}

/** Returns both ratings of a row in words: `Ann: Senior; you: Middle`. */
export function pairWords(own: Side, ownRow: AssessedRow, other: Side, otherRow: AssessedRow): string {
  return `${sideLabel(own)}: ${ratingWords(ownRow)}; ${inSentence(other)}: ${ratingWords(otherRow)}`;
}

/** Returns a rating in words: `Senior`, `taken as Middle`, `not sure`, `not rated`. */
export function ratingWords(row: AssessedRow): string {
  const { said, step, estimate } = row.claim;
  if (said === 'nothing') return 'not rated';
  if (said === 'no_occasion') return 'no occasion';
  if (said !== 'step') return lowerFirst(WORDS_OF_CLAIM[said]);
  return estimate === undefined ? stepName(row, step) : `taken as ${stepName(row, step)}`;
}

/** Returns the name of a side for the middle of a phrase: `you`, `Ann`, `the reviewer`. */
export function inSentence(side: Side): string {
  const label = sideLabel(side);
  return side.isReader || side.name === undefined ? lowerFirst(label) : label;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
