import type { Answers } from '#catalogue/assessment/answers.ts';
import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import { levelAt } from '#catalogue/assessment/explain-grade.ts';
import { gapsFor } from '#catalogue/assessment/gaps.ts';
import { computeGrade, nextLevel, standingByDomain, type Grade } from '#catalogue/assessment/grade.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { showDomains } from './domain-chart.ts';
import { GapList } from './gap-list.ts';
import { planOf } from './plan-text.ts';
import { StandingView } from './standing-view.ts';

/** The input of a result. */
interface Shown {
  assessed: AssessedRole;
  /** For their notes. */
  answers: Answers;
}

/** Shows what follows from answers: the grade, what is missing for the next level, and how far each domain is. */
export class ResultView {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;
  readonly #urls: Urls;
  readonly #standing: StandingView;
  readonly #gaps: GapList;
  #shown: Shown;
  /** Whether the details are about to be shown. */
  #isWaiting = false;

  constructor(root: HTMLElement, data: CalculatorData, shown: Shown) {
    this.#root = root;
    this.#data = data;
    this.#shown = shown;
    this.#urls = createUrls(root.dataset['base'] ?? '/');
    this.#standing = new StandingView(root, data);
    this.#gaps = new GapList(root, data, this.#urls);
  }

  /** The grade at once; what stands further down once that is painted, so that an answer never waits for it. */
  show(shown: Shown): void {
    this.#shown = shown;
    this.#standing.show(shown.assessed, this.#grade());
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isWaiting = false;
        this.#showDetails();
      }),
    );
  }

  /** The plan as Markdown. */
  plan(): string {
    const { assessed, answers } = this.#shown;
    const grade = this.#grade();
    const gaps = gapsFor(assessed, this.#target(grade));
    return planOf(this.#root, this.#urls, {
      assessed,
      grade,
      gaps,
      answers,
      domainNames: Object.fromEntries(this.#data.domains.map(({ id, name }) => [id, name])),
    });
  }

  #showDetails(): void {
    const { assessed, answers } = this.#shown;
    const grade = this.#grade();
    const target = this.#target(grade);
    this.#gaps.show(assessed, gapsFor(assessed, target), target, answers);
    const nameById = new Map(this.#data.domains.map(({ id, name }) => [id, name]));
    const name = levelAt(assessed, assessed.path.indexOf(target))?.name ?? '';
    showDomains(this.#root, standingByDomain(assessed, target), nameById, name);
  }

  /** The index of the level to work on: the next one, or the top one where all are reached; -1 without levels. */
  #target(grade: Grade): number {
    return this.#shown.assessed.path[nextLevel(grade) ?? grade.reached] ?? -1;
  }

  #grade(): Grade {
    return computeGrade(this.#shown.assessed, this.#data.share);
  }
}
