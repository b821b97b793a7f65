import type { Answers } from '#catalogue/assessment/answers.ts';
import { explainGrade, gradeName } from '#catalogue/assessment/explain-grade.ts';
import { isAnswered } from '#catalogue/assessment/gaps.ts';
import type { Grade, LevelStanding } from '#catalogue/assessment/grade.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';

/** Shows the grade and how far each level is. */
export class StandingView {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;

  constructor(root: HTMLElement, data: CalculatorData) {
    this.#root = root;
    this.#data = data;
  }

  show(grade: Grade, answers: Answers): void {
    const { role, scale, share } = this.#data;
    const scaleIds = scale.map(({ id }) => id);
    const answered = role.skills.filter(({ id }) => isAnswered(ownValue(answers, id), scaleIds)).length;
    const name = gradeName(role, grade);
    const explanation = explainGrade(role, grade, share);
    this.#set('[data-grade]', name);
    this.#set('[data-explanation]', explanation);
    this.#set('[data-status]', `${name}. ${explanation}`);
    this.#set('[data-bar]', `${name}: ${explanation}`);
    this.#set('[data-answered]', String(answered));
    for (const [index, { id }] of role.levels.entries()) {
      const row = this.#root.querySelector<HTMLElement>(`tr[data-level="${CSS.escape(id)}"]`);
      const standing = grade.levels[index];
      if (row && standing) showLevel(row, standing);
    }
  }

  #set(selector: string, text: string): void {
    const place = this.#root.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  }
}

function showLevel(row: HTMLElement, { met, isReached }: LevelStanding): void {
  const parts: [string, string][] = [
    ['[data-mandatory]', String(met.mandatory)],
    ['[data-all]', String(met.all)],
    ['[data-mark]', isReached ? '✓' : ''],
  ];
  for (const [selector, text] of parts) {
    const place = row.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  }
  const mark = row.querySelector('[data-mark]');
  if (isReached) mark?.setAttribute('title', 'reached');
  else mark?.removeAttribute('title');
  const bar = row.querySelector('progress');
  if (bar) bar.value = met.all;
}
