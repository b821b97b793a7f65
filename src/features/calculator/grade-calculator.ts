import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import { calculatorDataSchema, type CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { findPart } from '#browser/find-part.ts';
import { watchStorage } from '#browser/stored-text.ts';
import { AnswerBar } from './bar/answer-bar.ts';
import { Assessment } from './assessment.ts';
import { goneKeys, showGone } from './gone-list.ts';
import { isAboutAnswers } from './lent-answers.ts';
import { OtherRoles } from './other-roles.ts';
import { Questions } from './questions/questions.ts';
import { ResultView } from './result-view.ts';
import { hasOtherRoles } from './questions/row-answers.ts';
import { ManyAnswers, openEstimates } from './many-answers.ts';
import { StartForm } from './start/start-form.ts';
import { TakeAlong } from './take-along.ts';
import { TrackChoice } from './start/track-choice.ts';
import { WhoseAnswers } from './whose-answers.ts';

/** Computes the reader's grade in the browser as they answer; all data stay there. */
class GradeCalculator extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;
  /** Whether the requirements of other roles have been requested. */
  #isEstimating = false;

  connectedCallback(): void {
    this.#parts = this.#createParts();
    const { assessment, takeAlong, whose } = this.#parts;
    whose.begin();
    const { signal } = this.#abort;
    whose.listen(signal);
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('change', ({ target }) => this.#chose(target), { signal });
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
    const data = calculatorDataSchema.parse(JSON.parse(findPart(this, 'script').textContent));
    const base = this.dataset['base'] ?? '/';
    const urls = createUrls(base);
    const track = new TrackChoice(this, base, data);
    const others = new OtherRoles(urls.asksJson);
    const assessment = new Assessment(base, data, track.path);
    const result = new ResultView(this, data, assessment);
    const onChange = (): void => this.#showAll();
    const whose = new WhoseAnswers({ root: this, base, data, assessment, others, onChange });
    const many = new ManyAnswers({ data, assessment, onChange: (problem) => this.#showMany(problem) });
    const questions = new Questions(this, data, assessment, {
      onPick: (skill, picked) => this.#change(skill, () => assessment.pick(skill, picked)),
      onNote: (skill, note) => this.#change(skill, () => assessment.note(skill, note)),
      onConfirm: (skill) => this.#change(skill, () => assessment.confirm(skill)),
      onSetDomain: (domain, level) => many.setDomain(domain, level),
    });
    const takeAlong = new TakeAlong(this, {
      onFile: (name, text, file) => whose.showFile(name, text, file),
      states: {
        base,
        data,
        present: () => (assessment.lent === undefined ? assessment : undefined),
        onOpen: (id) => whose.showState(id),
      },
      sharing: {
        base,
        data,
        assessment,
        review: whose.review,
        address: () => location.origin + track.address,
        plan: () => result.plan(),
      },
    });
    const start = new StartForm(this);
    const bar = new AnswerBar(this);
    return { data, assessment, bar, many, others, questions, result, start, takeAlong, track, whose };
  }

  #chose(target: EventTarget | null): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const { many } = this.#use();
    const level = target.value === '' ? undefined : target.value;
    if (target.dataset['start'] === 'as') many.workAs(level);
    else if (target.dataset['start'] === 'aim') many.aimAt(level);
    else if (target.matches('[data-track]')) this.#chooseTrack();
  }

  #chooseTrack(): void {
    const { assessment, track } = this.#use();
    track.choose();
    assessment.path = track.path;
    this.#showAll();
  }

  #change(skill: string, change: () => string | undefined): void {
    const { data, assessment, whose } = this.#use();
    const before = assessment.answers;
    const problem = change();
    if (problem !== undefined) whose.tell(problem);
    if (hasChangedBesides(answerKey(data.role.id, skill), before, assessment.answers)) this.#showAll();
    else this.#showOne(skill);
  }

  #clicked({ target }: MouseEvent): void {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    const { many, questions, takeAlong, whose } = this.#use();
    const actions: Readonly<Record<string, () => void>> = {
      ...whose.actions,
      share: () => void takeAlong.share(),
      'send-back': () => void takeAlong.share(),
      clear: () => many.clear(),
      'confirm-all': () => many.confirmEstimates(),
      'undo-fill': () => many.workAs(undefined),
      'fill-in': () => many.fillInRest(),
      print: () => window.print(),
      'next-unchecked': () => questions.goToUnchecked(),
    };
    if (action !== undefined) actions[action]?.();
  }

  #showMany(problem: string | undefined): void {
    this.#use().whose.tell(problem);
    this.#showAll();
  }

  #showAll(): void {
    const { data, questions, assessment, whose } = this.#use();
    const { answers } = assessment;
    questions.show(assessment);
    const gone = goneKeys(data, answers, assessment.lent !== undefined);
    showGone(findPart(this, '[data-gone]'), gone, answers, data);
    whose.showRibbon();
    this.#showResult();
    void this.#estimate();
  }

  #showOne(skill: string): void {
    const { questions, assessment, whose } = this.#use();
    questions.showOne(skill, assessment);
    whose.showRibbon();
    this.#showResult();
  }

  #showResult(): void {
    const { data, assessment, bar, result, start } = this.#use();
    result.show(assessment);
    bar.show(assessment.assessed);
    start.show(assessment, data.share, Object.keys(openEstimates(assessment)).length);
  }

  /** Loads the requirements of other roles, once, if answers to them may give estimates. */
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

/** Returns whether other answers have changed, as in another tab. */
function hasChangedBesides(changed: string, before: Answers, after: Answers): boolean {
  const others = Object.keys(after).filter((key) => key !== changed);
  const known = Object.keys(before).filter((key) => key !== changed);
  return others.length !== known.length || others.some((key) => ownValue(before, key)?.at !== after[key]?.at);
}

interface Parts {
  data: CalculatorData;
  assessment: Assessment;
  bar: AnswerBar;
  many: ManyAnswers;
  others: OtherRoles;
  questions: Questions;
  result: ResultView;
  start: StartForm;
  takeAlong: TakeAlong;
  track: TrackChoice;
  whose: WhoseAnswers;
}

customElements.define('grade-calculator', GradeCalculator);
