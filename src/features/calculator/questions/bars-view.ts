import { stepAt, type AssessedRow } from '#catalogue/assessment/assess.ts';
import { stepName } from '#catalogue/assessment/claim-words.ts';

/** Shows the texts of the chosen step and the next step side by side, or the texts of all steps on request. */
export function showBars(place: HTMLElement, row: AssessedRow, aim: number): void {
  const isWhole = place.hasAttribute('data-whole');
  const near = nearSteps(row, aim);
  for (const bar of place.querySelectorAll<HTMLElement>('[data-step]')) {
    const level = row.role.levels.findIndex(({ id }) => id === bar.dataset['step']);
    const step = row.steps.findIndex(({ levels: [lowest] }) => lowest === level);
    const isNear = near.includes(step);
    bar.hidden = step === -1 || !(isWhole || isNear);
    bar.toggleAttribute('data-given', step !== -1 && step === row.claim.step);
    if (step !== -1) titleIn(bar).textContent = barTitle(row, step, aim);
  }
}

/** Returns the claimed step and the next. If there is no claim, returns the step of the aim and the step below it. */
export function nearSteps({ steps, claim }: AssessedRow, aim: number): number[] {
  if (claim.said === 'step' || claim.said === 'none') return [claim.step, claim.step + 1];
  const aimed = stepAt(steps, aim);
  return aimed > 0 ? [aimed - 1, aimed] : [0, 1];
}

/** Returns the title of a step: `Your answer: Middle`, `Next: Senior`, `Your aim: Senior`. */
function barTitle(row: AssessedRow, step: number, aim: number): string {
  const { claim, steps } = row;
  const name = stepName(row, step);
  if (claim.said === 'step' && step === claim.step)
    return claim.estimate === undefined ? `Your answer: ${name}` : `Taken as: ${name}`;
  if ((claim.said === 'step' || claim.said === 'none') && step === claim.step + 1) return `Next: ${name}`;
  return step === stepAt(steps, aim) ? `Your aim: ${name}` : name;
}

/** Returns the title element of a bar, created on first use since its words depend on the reader. */
function titleIn(bar: HTMLElement): HTMLElement {
  const present = bar.querySelector<HTMLElement>('.of');
  if (present) return present;
  const title = Object.assign(document.createElement('p'), { className: 'of' });
  bar.prepend(title);
  return title;
}
