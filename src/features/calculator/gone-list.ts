import { partsOfKey, type Answers } from '#catalogue/assessment/answers.ts';
import { answersNotAsked } from '#catalogue/assessment/kept/look-again.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { answerWords } from './answer-words.ts';

/** Lists answers to skills that the role does not have, with their notes, so that no answer disappears silently. */
export function showGone(
  place: HTMLElement,
  gone: readonly string[],
  answers: Answers,
  data: CalculatorData,
): void {
  place.hidden = gone.length === 0;
  const items = gone.map((key) => {
    const answer = ownValue(answers, key);
    const parts = [partsOfKey(key)?.skill ?? key, answerWords(key, answer, data), answer?.note ?? ''];
    return Object.assign(document.createElement('li'), {
      textContent: parts.filter((part) => part !== '').join(': '),
    });
  });
  place.querySelector('ul')?.replaceChildren(...items);
}

/**
 * Returns the keys of answers to skills that the role does not have. Answers of version 1 do not belong to a role. They
 * are included only if `isWhole`, which means that all answers were given for this role, as in a link.
 */
export function goneKeys(
  { role, alternatives }: CalculatorData,
  answers: Answers,
  isWhole: boolean,
): string[] {
  const known = new Set([...role.skills, ...alternatives].map(({ id }) => id));
  const ofSkills = Object.keys(answers).filter((key) => partsOfKey(key) === undefined && !known.has(key));
  return [...answersNotAsked(role, answers), ...(isWhole ? ofSkills : [])];
}
