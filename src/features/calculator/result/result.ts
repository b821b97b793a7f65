import type { Answers } from '#catalogue/assessment/answers.ts';
import type { AssessedRole } from '#catalogue/assessment/assess.ts';
import { targetLevelOf, type Standing } from '#catalogue/assessment/explain-grade.ts';
import { gapsFor } from '#catalogue/assessment/gaps.ts';
import { levelAt, computeGrade, standingByDomain } from '#catalogue/assessment/grade.ts';
import { showDomains } from './domain-picture.ts';
import { GapList, type GapListParts } from './gap-list.ts';
import { planOf } from './plan-text.ts';
import { StandingView } from './standing-view.ts';

export interface Shown {
  assessed: AssessedRole;
  /** The answers, for their notes. */
  answers: Answers;
  /** The id of the level aimed at; undefined for the next level. */
  aim: string | undefined;
}

/** Shows the grade, the distance of each domain to the aim, and the gaps. */
export class Result {
  readonly #parts: GapListParts;
  readonly #standing: StandingView;
  readonly #gaps: GapList;

  constructor(parts: GapListParts) {
    this.#parts = parts;
    this.#standing = new StandingView(parts.place);
    this.#gaps = new GapList(parts);
  }

  showStanding(shown: Shown): void {
    this.#standing.show(this.#hold(shown));
  }

  /** Shows the parts below the grade. */
  showDetails(shown: Shown): void {
    const { assessed, target } = this.#hold(shown);
    const level = assessed.path[target] ?? -1;
    this.#gaps.show(assessed, gapsFor(assessed, level), level, shown.answers);
    const name = levelAt(assessed, target)?.name ?? '';
    showDomains(this.#parts.place, standingByDomain(assessed, level), name);
  }

  /** Returns the plan as Markdown. */
  plan(shown: Shown): string {
    const { data, urls, criterionAt } = this.#parts;
    const { assessed, grade, target } = this.#hold(shown);
    return planOf(criterionAt, urls, {
      assessed,
      grade,
      target,
      gaps: gapsFor(assessed, assessed.path[target] ?? -1),
      answers: shown.answers,
      domainNames: Object.fromEntries(data.domains.map(({ id, name }) => [id, name])),
    });
  }

  #hold({ assessed, aim }: Shown): Standing {
    const { share } = this.#parts.data;
    const grade = computeGrade(assessed, share);
    return { assessed, grade, share, target: targetLevelOf(assessed, grade, aim) };
  }
}
