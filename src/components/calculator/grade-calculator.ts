import type { Answers } from '#catalogue/assessment/answers.ts';
import { ownValue } from '#catalogue/assessment/own-value.ts';
import type { CalculatorData } from '#catalogue/data/calculator-data.ts';
import { AnswerStore } from '../answer-store.ts';
import { findPart } from '../find-part.ts';
import { Assessment, mergeAnswers } from './assessment.ts';
import { showGone } from './gone-list.ts';
import { MessageBar } from './message-bar.ts';
import { Questions } from './questions.ts';
import { ResultView } from './result-view.ts';
import { copyText, linkTo, readFile, saveFile } from './take-along.ts';

/** Computes the reader's grade in the browser, as they answer; everything is kept there and nowhere else. */
class GradeCalculator extends HTMLElement {
  #abort = new AbortController();
  #parts: Parts | undefined;

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
      result: new ResultView(this, data),
      message: new MessageBar(findPart(this, '[data-message]')),
    };
    this.#begin();
    void this.#parts.result.loadTexts();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    findPart(this, '[data-load]').addEventListener('change', (event) => void this.#load(event), { signal });
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
    const { assessment, questions, result } = this.#use();
    this.#tell(assessment.change(skill, change));
    questions.show(skill, ownValue(assessment.answers, skill), false);
    result.show(assessment.answers);
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
      'copy-markdown': () => void this.#copyPlan(),
      save: () => saveFile(assessment.answers, `${data.role.id}-answers.json`),
      print: () => window.print(),
    };
    if (action !== undefined) actions[action]?.();
  }

  async #copyPlan(): Promise<void> {
    const { result, message } = this.#use();
    const plan = await result.plan().catch(() => undefined);
    if (plan !== undefined) await this.#copy(plan, 'The Markdown is copied.');
    else
      message.show(
        'The texts for the plan could not be loaded, so nothing was copied. Check the connection and try again.',
      );
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
    const { data, questions, assessment, result } = this.#use();
    const review = assessment.review();
    const needsLook = new Set([...review.changed, ...review.added, ...review.unknownChoice]);
    for (const { id } of data.role.skills)
      questions.show(id, ownValue(assessment.answers, id), needsLook.has(id));
    showGone(findPart(this, '[data-gone]'), review.gone, assessment.answers);
    result.show(assessment.answers);
  }

  #tell(problem: string | undefined): void {
    if (problem !== undefined) this.#use().message.show(problem);
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
  result: ResultView;
  message: MessageBar;
}

customElements.define('grade-calculator', GradeCalculator);
