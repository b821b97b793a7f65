import { ownValue } from '#catalogue/model/own-value.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';

/** Lists answers to skills that the role does not require, with their notes, so that nothing is dropped silently. */
export function showGone(place: HTMLElement, gone: readonly string[], answers: Answers): void {
  place.hidden = gone.length === 0;
  const items = gone.map((skill) => {
    const { choice = '', note = '' } = ownValue(answers, skill) ?? {};
    return Object.assign(document.createElement('li'), {
      textContent: [skill, choice, note].filter((part) => part !== '').join(': '),
    });
  });
  place.querySelector('ul')?.replaceChildren(...items);
}
