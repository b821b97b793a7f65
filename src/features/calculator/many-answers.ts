import { saysMoreThanNote, type Answers } from '#catalogue/assessment/answers.ts';
import { answersUpTo, estimatedAnswers } from '#catalogue/assessment/shown-answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { Assessment } from './assessment.ts';
import { levelToFillInAs, nextOnPath } from './start/first-levels.ts';

interface ManyAnswersContext {
  data: CalculatorData;
  assessment: Assessment;
  /** Called after many rows have changed; `problem` is a message if the change could not be stored. */
  onChange: (problem?: string) => void;
}

/** Actions that answer or fill in many rows at once. */
export class ManyAnswers {
  readonly #context: ManyAnswersContext;

  constructor(context: ManyAnswersContext) {
    this.#context = context;
  }

  /** Fills in the rows as a level, or clears that level. If there is no aim, the next level becomes the aim. */
  workAs(level: string | undefined): void {
    const { data, assessment, onChange } = this.#context;
    assessment.as = level;
    if (level !== undefined) assessment.aim ??= nextOnPath(data.role, assessment.assessed.path, level);
    onChange();
  }

  fillInRest(): void {
    const { data, assessment } = this.#context;
    const level = levelToFillInAs(assessment.assessed, assessment.aim, data.share);
    if (level) this.workAs(level.id);
  }

  aimAt(level: string | undefined): void {
    this.#context.assessment.aim = level;
    this.#context.onChange();
  }

  /** Answers all rows of a domain as a level expects; both are ids. */
  setDomain(domainId: string, levelId: string): void {
    const { role, domains } = this.#context.data;
    const level = role.levels.findIndex(({ id }) => id === levelId);
    const given = answersUpTo(this.#context.assessment.assessed, level, domainId);
    const name = domains.find(({ id }) => id === domainId)?.name ?? '';
    const count = countOf(Object.keys(given).length, 'skill');
    this.#set(`${name}: ${count} set to ${role.levels[level]?.name ?? ''}.`, given);
  }

  confirmEstimates(): void {
    const { data, assessment } = this.#context;
    const estimates = openEstimates(assessment);
    const count = countOf(Object.keys(estimates).length, 'estimate');
    this.#set(`${data.role.name}: ${count} confirmed.`, estimates);
  }

  clear(): void {
    const { data, assessment, onChange } = this.#context;
    onChange(assessment.clear(`${data.role.name}: the answers were cleared.`));
  }

  #set(told: string, given: Answers): void {
    const { assessment, onChange } = this.#context;
    onChange(assessment.set(told, given));
  }
}

/** Returns estimates from other answers as answers to confirm, for rows not answered on any track. */
export function openEstimates({ answers, assessed }: Assessment): Answers {
  const estimates = Object.entries(estimatedAnswers(assessed));
  return Object.fromEntries(estimates.filter(([key]) => !saysMoreThanNote(ownValue(answers, key) ?? {})));
}
