import { answerKey, saysMoreThanNote, type Answers } from '#catalogue/assessment/answers.ts';
import { encodeAnswers } from '#catalogue/assessment/answer-link.ts';
import { answersUpTo, estimatedAnswers, shownAnswers } from '#catalogue/assessment/shown-answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import { watchStorage } from '#browser/stored-text.ts';
import { AskedLinks } from './questions/asked-links.ts';
import { Assessment } from './assessment.ts';
import { goneKeys, showGone } from './gone-list.ts';
import { isAboutAnswers } from './lent-answers.ts';
import { OtherRoles } from './other-roles.ts';
import { Questions } from './questions/questions.ts';
import { ResultView } from './result-view.ts';
import { hasOtherRoles } from './questions/row-answers.ts';
import { StartForm } from './start-form.ts';
import { TakeAlong } from './take-along.ts';
import { TrackChoice } from './track-choice.ts';
import { WhoseAnswers } from './whose-answers.ts';

/** Computes the reader's grade in the browser, as they answer; everything is kept there and nowhere else. */
class GradeCalculator extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;
  /** Whether what other roles ask has been asked for. */
  #isEstimating = false;

  connectedCallback(): void {
    this.#parts = this.#createParts();
    const { assessment, takeAlong, whose } = this.#parts;
    whose.begin();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.querySelector('[data-track]')?.addEventListener('change', () => this.#chooseTrack(), { signal });
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
    const urls = createUrls(base);
    const track = new TrackChoice(this, base, data);
    const others = new OtherRoles(urls.asksJson);
    const assessment = new Assessment(base, data, track.path);
    const result = new ResultView(this, data, assessment);
    const onChange = (): void => this.#showAll();
    const whose = new WhoseAnswers({ root: this, base, data, assessment, others, onChange });
    const links = new AskedLinks(this, data, urls);
    const questions = new Questions(this, data, {
      onPick: (skill, picked) => this.#change(skill, () => assessment.pick(skill, picked)),
      onNote: (skill, note) => this.#change(skill, () => assessment.note(skill, note)),
      onConfirm: (skill) => this.#change(skill, () => assessment.confirm(skill)),
      onOpen: (question, skill) => links.fill(question, skill, track.path),
    });
    const takeAlong = new TakeAlong(this, `${data.role.id}-answers.json`, {
      answers: () => assessment.answers,
      link: () => `${location.origin}${track.address}#${linkedAnswers(assessment)}`,
      plan: () => result.plan(),
      onFile: (name, text, answers) => whose.showFile(name, text, answers),
    });
    const start = new StartForm(this);
    return { data, assessment, links, others, questions, result, start, takeAlong, track, whose };
  }

  #chooseTrack(): void {
    const { assessment, links, track } = this.#use();
    track.choose();
    assessment.path = track.path;
    this.#showAll();
    for (const question of this.querySelectorAll<HTMLElement>('.question[open]'))
      links.fill(question, question.dataset['skill'] ?? '', track.path);
  }

  /** Changes the answer to one skill, and shows what follows. */
  #change(skill: string, change: () => string | undefined): void {
    const { data, assessment, whose } = this.#use();
    const before = assessment.answers;
    const problem = change();
    if (problem !== undefined) whose.tell(problem);
    if (hasChangedBesides(answerKey(data.role.id, skill), before, assessment.answers)) this.#showAll();
    else this.#showOne(skill);
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const { data, assessment, start, whose } = this.#use();
    const level = data.role.levels.findIndex(({ id }) => id === start.level);
    const set = answersUpTo(assessment.assessed, level);
    const name = data.role.levels[level]?.name ?? '';
    const count = countOf(Object.keys(set).length, 'skill');
    whose.tell(assessment.set(`${data.role.name}: ${count} set to what ${name} asks.`, set));
    this.#showAll();
  }

  #clicked({ target }: MouseEvent): void {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    const { takeAlong, whose } = this.#use();
    const actions: Readonly<Record<string, () => void>> = {
      ...whose.actions,
      clear: () => this.#clear(),
      'confirm-all': () => this.#confirmAll(),
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

  #confirmAll(): void {
    const { data, assessment, whose } = this.#use();
    const estimates = openEstimates(assessment);
    const count = countOf(Object.keys(estimates).length, 'estimate');
    whose.tell(assessment.set(`${data.role.name}: ${count} confirmed.`, estimates));
    this.#showAll();
  }

  #showAll(): void {
    const { data, questions, assessment, start, whose } = this.#use();
    const { assessed, answers } = assessment;
    start.show(assessed);
    questions.show(assessed, answers);
    const gone = goneKeys(data, answers, assessment.lent !== undefined);
    showGone(findPart(this, '[data-gone]'), gone, answers, data);
    whose.showRibbon();
    this.#showResult();
    void this.#estimate();
  }

  #showOne(skill: string): void {
    const { questions, assessment, whose } = this.#use();
    questions.showOne(skill, assessment.assessed, assessment.answers);
    whose.showRibbon();
    this.#showResult();
  }

  #showResult(): void {
    const { assessment, result, start } = this.#use();
    result.show(assessment);
    start.offerEstimates(Object.keys(openEstimates(assessment)).length);
  }

  /** Loads what other roles ask, once, where answers to them may give estimates. */
  async #estimate(): Promise<void> {
    const { data, assessment, others } = this.#use();
    if (this.#isEstimating || !hasOtherRoles(data.role, assessment.answers)) return;
    this.#isEstimating = true;
    const roles = await others.load();
    findPart(this, '[data-no-estimates]').hidden = roles !== undefined;
    if (roles === undefined) return;
    assessment.useOthers(roles);
    this.#showAll();
  }

  #use(): Parts {
    if (!this.#parts) throw new Error('the calculator is not connected');
    return this.#parts;
  }
}

/** The answers to the role as the fragment of a link: as they are shown, and those that only another track can show. */
function linkedAnswers({ answers, assessed }: Assessment): string {
  return encodeAnswers(assessed.role.id, { ...answers, ...shownAnswers(assessed) });
}

/** The estimates of rows that the reader has not answered on any track, as answers to confirm. */
function openEstimates({ answers, assessed }: Assessment): Answers {
  const estimates = Object.entries(estimatedAnswers(assessed));
  return Object.fromEntries(estimates.filter(([key]) => !saysMoreThanNote(ownValue(answers, key) ?? {})));
}

/** Whether other answers came from another tab. */
function hasChangedBesides(changed: string, before: Answers, after: Answers): boolean {
  const others = Object.keys(after).filter((key) => key !== changed);
  const known = Object.keys(before).filter((key) => key !== changed);
  return others.length !== known.length || others.some((key) => ownValue(before, key)?.at !== after[key]?.at);
}

interface Parts {
  data: CalculatorData;
  assessment: Assessment;
  links: AskedLinks;
  others: OtherRoles;
  questions: Questions;
  result: ResultView;
  start: StartForm;
  takeAlong: TakeAlong;
  track: TrackChoice;
  whose: WhoseAnswers;
}

customElements.define('grade-calculator', GradeCalculator);
