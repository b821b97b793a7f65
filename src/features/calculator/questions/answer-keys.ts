import { STANCES, type Stance } from '#catalogue/assessment/answers.ts';

/** The keys for answers other than a step, as shown to readers. */
export const KEY_OF_STANCE: Readonly<Record<Stance, string>> = {
  none: '0',
  unsure: 'U',
  no_occasion: 'N',
};

/** The key that moves to the evidence of a question. */
export const EVIDENCE_KEY = 'E';

/** The highest step that a digit can choose. */
export const LAST_PLACE = 9;

/** Returns the answer for a key: the number of a step, from 1, or a stance; undefined for other keys. */
export function answerOfKey(key: string): number | Stance | undefined {
  if (/^[1-9]$/.test(key)) return Number(key);
  return STANCES.find((stance) => KEY_OF_STANCE[stance] === key.toUpperCase());
}
