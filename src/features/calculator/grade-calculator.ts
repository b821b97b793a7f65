import type { Answers } from '#catalogue/assessment/answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import { watchStorage } from '#browser/stored-text.ts';
import { AskedLinks } from './asked-links.ts';
import { Assessment } from './assessment.ts';
import { showGone } from './gone-list.ts';
import { isAboutAnswers } from './lent-answers.ts';
import { Questions } from './questions.ts';
import { ResultView } from './result-view.ts';
import { TakeAlong } from './take-along.ts';
import { WhoseAnswers } from './whose-answers.ts';

/** Computes the reader's grade in the browser, as they answer; everything is kept there and nowhere else. */
class GradeCalculator extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;

  connectedCallback(): void {
    this.#parts = this.#createParts();
    const { assessment, result, takeAlong, whose } = this.#parts;
    whose.begin();
    void result.loadTexts();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    const load = ({ target }: Event) => target instanceof HTMLInputElement && void takeAlong.load(target);
    findPart(this, '[data-load]').addEventListener('change', load, { signal });
    window.addEventListener('hashchange', () => isAboutAnswers(location.hash) && whose.begin(), { signal });
    watchStorage((concerns) => assessment.isConcerned(concerns) && whose.readAgain(), signal);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #createParts(): Parts {
    const data = JSON.parse(this.querySelector('script')?.textContent ?? '') as CalculatorData;
    const base = this.dataset['base'] ?? '/';
    const assessment = new Assessment(base, data);
    const result = new ResultView(this, data);
    const whose = new WhoseAnswers({ root: this, base, data, assessment, onChange: () => this.#showAll() });
    const links = new AskedLinks(this, data, createUrls(base));
    const questions = new Questions(this, data, {
      onChoice: (skill, choice) => this.#change(skill, { choice }),
      onNote: (skill, note) => this.#change(skill, { note }),
      onOpen: (question, skill) => links.fill(question, skill),
    });
    const takeAlong = new TakeAlong(this, `${data.role.id}-answers.json`, {
      answers: () => assessment.answers,
      plan: () => result.plan(),
      onFile: (name, text, answers) => whose.showFile(name, text, answers),
    });
    return { data, assessment, questions, result, takeAlong, whose };
  }

  #change(skill: string, change: { choice: string } | { note: string }): void {
    const { assessment, questions, result, whose } = this.#use();
    const before = assessment.answers;
    const problem = assessment.change(skill, change);
    if (problem !== undefined) whose.tell(problem);
    if (hasChangedBesides(skill, before, assessment.answers)) this.#showAll();
    whose.showRibbon();
    questions.show(skill, ownValue(assessment.answers, skill), false);
    result.show(assessment.answers);
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const { data, assessment, whose } = this.#use();
    const level = data.role.levels.findIndex(({ id }) => id === this.querySelector('select')?.value);
    const set = data.role.skills.flatMap(({ id, asks }) => {
      const choice = data.scale[asks[level]?.depth ?? -1]?.id;
      return choice === undefined ? [] : [[id, { choice }] as const];
    });
    const name = data.role.levels[level]?.name ?? '';
    const told = `${data.role.name}: ${countOf(set.length, 'skill')} set to what ${name} asks.`;
    whose.tell(assessment.set(told, Object.fromEntries(set)));
    this.#showAll();
  }

  #clicked({ target }: MouseEvent): void {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    const { takeAlong, whose } = this.#use();
    const actions: Readonly<Record<string, () => void>> = {
      ...whose.actions,
      clear: () => this.#clear(),
      'copy-link': () => void takeAlong.copyLink(),
      'copy-markdown': () => void takeAlong.copyPlan(),
      save: () => takeAlong.save(),
      print: () => window.print(),
    };
    if (action !== undefined) actions[action]?.();
  }

  #clear(): void {
    const { data, assessment, whose } = this.#use();
    whose.tell(assessment.clear(`${data.role.name}: the answers were cleared.`));
    this.#showAll();
  }

  #showAll(): void {
    const { data, questions, assessment, result, whose } = this.#use();
    whose.showRibbon();
    const review = assessment.review();
    const needsLook = new Set([...review.changed, ...review.added, ...review.unknownChoice]);
    for (const { id } of data.role.skills)
      questions.show(id, ownValue(assessment.answers, id), needsLook.has(id));
    showGone(findPart(this, '[data-gone]'), review.gone, assessment.answers);
    result.show(assessment.answers);
  }

  #use(): Parts {
    if (!this.#parts) throw new Error('the calculator is not connected');
    return this.#parts;
  }
}

/** Whether answers to other skills came from another tab. */
function hasChangedBesides(skill: string, before: Answers, after: Answers): boolean {
  const others = Object.keys(after).filter((id) => id !== skill);
  const known = Object.keys(before).filter((id) => id !== skill);
  return others.length !== known.length || others.some((id) => ownValue(before, id)?.at !== after[id]?.at);
}

interface Parts {
  data: CalculatorData;
  assessment: Assessment;
  questions: Questions;
  result: ResultView;
  takeAlong: TakeAlong;
  whose: WhoseAnswers;
}

customElements.define('grade-calculator', GradeCalculator);
