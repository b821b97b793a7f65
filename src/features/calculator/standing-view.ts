import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import { explainGrade, gradeName } from '#catalogue/assessment/explain-grade.ts';
import type { Grade, LevelStanding } from '#catalogue/assessment/grade.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { answeredWords } from './standing-words.ts';

/** Shows the grade and how far each level is. */
export class StandingView {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;

  constructor(root: HTMLElement, data: CalculatorData) {
    this.#root = root;
    this.#data = data;
  }

  show(assessed: AssessedRole, grade: Grade): void {
    const name = gradeName(assessed, grade);
    const explanation = explainGrade(assessed, grade, this.#data.share);
    setIn(this.#root, '[data-grade]', name);
    setIn(this.#root, '[data-explanation]', explanation);
    setIn(this.#root, '[data-status]', `${name}. ${explanation}`);
    setIn(this.#root, '[data-bar]', `${name}: ${explanation}`);
    setIn(this.#root, '[data-answered]', answeredWords(assessed));
    for (const [index, { id }] of assessed.role.levels.entries()) {
      const row = this.#root.querySelector<HTMLElement>(`tr[data-level="${CSS.escape(id)}"]`);
      const standing = grade.levels.find(({ level }) => level === index);
      if (row) row.hidden = standing === undefined;
      if (row && standing) showLevel(row, standing);
    }
  }
}

function showLevel(row: HTMLElement, { met, asked, isReached }: LevelStanding): void {
  setIn(row, '[data-mandatory]', `${String(met.mandatory)} of ${String(asked.mandatory)}`);
  setIn(row, '[data-all]', `${String(met.all)} of ${String(asked.all)}`);
  setIn(row, '[data-mark]', isReached ? '✓' : '');
  const mark = row.querySelector('[data-mark]');
  if (isReached) mark?.setAttribute('title', 'reached');
  else mark?.removeAttribute('title');
  const bar = row.querySelector('progress');
  if (!bar) return;
  bar.max = Math.max(asked.all, 1);
  bar.value = met.all;
}

/** Writes a text where there is a place for it, and only if it differs. */
function setIn(root: HTMLElement, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}
