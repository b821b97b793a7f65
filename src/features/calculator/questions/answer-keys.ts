import { STANCES, type Stance } from '#catalogue/assessment/answers.ts';

/** The keys that answer without a step, as they are shown. */
export const KEY_OF_STANCE: Readonly<Record<Stance, string>> = {
  none: '0',
  unsure: 'U',
  no_occasion: 'N',
};

/** The key that moves to the evidence of a question. */
export const EVIDENCE_KEY = 'E';

/** The last place of a step that a key chooses. */
export const LAST_PLACE = 9;

/** Returns the answer of a key: the place of a step, from 1, or a stance; undefined where it answers nothing. */
export function answerOfKey(key: string): number | Stance | undefined {
  if (/^[1-9]$/.test(key)) return Number(key);
  return STANCES.find((stance) => KEY_OF_STANCE[stance] === key.toUpperCase());
}
