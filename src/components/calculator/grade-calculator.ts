import type { Answers } from '#catalogue/assessment/answers.ts';
import { gapsFor, nextLevel } from '#catalogue/assessment/gaps.ts';
import { computeGrade, standingByDomain, type Grade } from '#catalogue/assessment/grade.ts';
import { ownValue } from '#catalogue/assessment/own-value.ts';
import type { CalculatorData } from '#catalogue/data/calculator-data.ts';
import { AnswerStore } from '../answer-store.ts';
import { Assessment, mergeAnswers } from './assessment.ts';
import { showDomains } from './domain-chart.ts';
import { GapList } from './gap-list.ts';
import { showGone } from './gone-list.ts';
import { MessageBar } from './message-bar.ts';
import { planOf } from './plan-text.ts';
import { Questions } from './questions.ts';
import { StandingView } from './standing-view.ts';
import { copyText, linkTo, readFile, saveFile } from './take-along.ts';

/** Computes the reader's grade in the browser, as they answer; everything is kept there and nowhere else. */
class GradeCalculator extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;
  /** Whether the details are about to be shown. */
  #isWaiting = false;

  connectedCallback(): void {
    const data = JSON.parse(this.querySelector('script')?.textContent ?? '') as CalculatorData;
    const store = new AnswerStore(this.dataset['base'] ?? '/');
    const questions = new Questions(this, data, {
      onChoice: (skill, choice) => this.#change(skill, { choice }),
      onNote: (skill, note) => this.#change(skill, { note }),
    });
    this.#parts = {
      data,
      questions,
      assessment: new Assessment(store, data),
      standing: new StandingView(this, data),
      gaps: new GapList(this, data),
      message: new MessageBar(this.#find('[data-message]')),
    };
    this.#begin();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.#find('[data-load]').addEventListener('change', (event) => void this.#load(event), { signal });
    window.addEventListener('hashchange', () => location.hash.startsWith('#answers=') && this.#begin(), {
      signal,
    });
    store.watch(() => !this.#use().assessment.isBorrowed && this.#begin(), signal);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Shows the answers of the address where it has any, else the reader's own. */
  #begin(): void {
    const { assessment, message } = this.#use();
    if (assessment.borrow(location.hash)) {
      message.show(
        'These answers came with the link. They are not yours, and are not kept unless you say so.',
        [
          { name: 'Keep them as mine', run: () => this.#leaveLink(() => assessment.adopt()) },
          { name: 'Back to mine', run: () => this.#leaveLink(() => assessment.readOwn()) },
        ],
      );
    } else {
      this.#tell(assessment.readOwn());
    }
    this.#showAll();
  }

  #leaveLink(work: () => string | undefined): void {
    history.replaceState(null, '', location.pathname + location.search);
    this.#tell(work());
    this.#showAll();
  }

  #change(skill: string, change: { choice: string } | { note: string }): void {
    const { assessment, questions } = this.#use();
    this.#tell(assessment.change(skill, change));
    questions.show(skill, ownValue(assessment.answers, skill), false);
    this.#showResult();
  }

  /** Puts other answers in the place of all, and offers the way back. */
  #replace(answers: Answers, told: string): void {
    const { assessment, message } = this.#use();
    const before = assessment.answers;
    const problem = assessment.replace(answers);
    this.#showAll();
    message.show(problem === undefined ? told : `${told} ${problem}`, [
      { name: 'Undo', run: () => (assessment.replace(before), this.#showAll()) },
    ]);
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const { data, assessment } = this.#use();
    const level = data.role.levels.findIndex(({ id }) => id === this.querySelector('select')?.value);
    const set = data.role.skills.flatMap(({ id, asks }) => {
      const choice = data.scale[asks[level]?.depth ?? -1]?.id;
      return choice === undefined ? [] : [[id, { choice }] as const];
    });
    const name = data.role.levels[level]?.name ?? '';
    const answers = mergeAnswers(assessment.answers, Object.fromEntries(set));
    this.#replace(assessment.seenNow(answers), `Set to what ${name} asks: ${String(set.length)} skills.`);
  }

  #clicked({ target }: MouseEvent): void {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    const { data, assessment } = this.#use();
    const actions: Record<string, () => void> = {
      clear: () => this.#replace(assessment.withoutRole(), 'The answers of this role are cleared.'),
      'copy-link': () => void this.#copy(linkTo(assessment.answers), 'The link is copied.'),
      'copy-markdown': () =>
        void this.#copy(planOf(this, data, this.#grade(), assessment.answers), 'The Markdown is copied.'),
      save: () => saveFile(assessment.answers, `${data.role.id}-answers.json`),
      print: () => window.print(),
    };
    if (action !== undefined) actions[action]?.();
  }

  async #copy(text: string, told: string): Promise<void> {
    const { message } = this.#use();
    if (await copyText(text)) message.show(told);
    else window.prompt('The browser does not let the page copy. Copy it from here:', text);
  }

  async #load({ target }: Event): Promise<void> {
    const { assessment, message } = this.#use();
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const read = await readFile(file);
    input.value = '';
    if (!read.ok) message.show(`${read.message} Nothing was changed.`);
    else
      this.#replace(
        mergeAnswers(assessment.answers, read.answers),
        `The answers of "${file.name}" are loaded.`,
      );
  }

  #showAll(): void {
    const { data, questions, assessment } = this.#use();
    const review = assessment.review();
    const needsLook = new Set([...review.changed, ...review.added, ...review.unknownChoice]);
    for (const { id } of data.role.skills)
      questions.show(id, ownValue(assessment.answers, id), needsLook.has(id));
    showGone(this.#find('[data-gone]'), review.gone, assessment.answers);
    this.#showResult();
  }

  /** The grade at once; what stands further down once that is painted, so that an answer never waits for it. */
  #showResult(): void {
    const { assessment, standing } = this.#use();
    standing.show(this.#grade(), assessment.answers);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isWaiting = false;
        this.#showDetails();
      }),
    );
  }

  #showDetails(): void {
    const { data, assessment, gaps } = this.#use();
    const { role, scale, domains } = data;
    const { answers } = assessment;
    const scaleIds = scale.map(({ id }) => id);
    const target = nextLevel(this.#grade()) ?? role.levels.length - 1;
    gaps.show(gapsFor(role, target, answers, scaleIds), target, answers);
    const nameById = new Map(domains.map(({ id, name }) => [id, name]));
    const standings = standingByDomain(role, target, answers, scaleIds);
    showDomains(this, standings, nameById, role.levels[target]?.name ?? '');
  }

  #grade(): Grade {
    const { data, assessment } = this.#use();
    return computeGrade(
      data.role,
      assessment.answers,
      data.scale.map(({ id }) => id),
      data.share,
    );
  }

  #tell(problem: string | undefined): void {
    if (problem !== undefined) this.#use().message.show(problem);
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the calculator lacks ${selector}`);
    return element;
  }

  #use(): Parts {
    if (!this.#parts) throw new Error('the calculator is not connected');
    return this.#parts;
  }
}

interface Parts {
  data: CalculatorData;
  questions: Questions;
  assessment: Assessment;
  standing: StandingView;
  gaps: GapList;
  message: MessageBar;
}

customElements.define('grade-calculator', GradeCalculator);
