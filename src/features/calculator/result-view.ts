import type { Answers } from '#catalogue/assessment/answers.ts';
import { gapsFor, nextLevel } from '#catalogue/assessment/gaps.ts';
import { computeGrade, standingByDomain, type Grade } from '#catalogue/assessment/grade.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import type { RequirementTexts } from '#catalogue/publish/data/requirement-texts.ts';
import { createUrls, type Urls } from '#catalogue/publish/urls.ts';
import { FetchedFile } from '#browser/fetched-file.ts';
import { findPart } from '#browser/find-part.ts';
import { showDomains } from './domain-chart.ts';
import { GapList } from './gap-list.ts';
import { MessageBar } from './message-bar.ts';
import { planOf } from './plan-text.ts';
import { StandingView } from './standing-view.ts';

/** Shows what follows from answers: the grade, what is missing for the next level, and how far each domain is. */
export class ResultView {
  readonly #root: HTMLElement;
  readonly #data: CalculatorData;
  readonly #urls: Urls;
  readonly #scaleIds: string[];
  readonly #standing: StandingView;
  readonly #gaps: GapList;
  readonly #message: MessageBar;
  readonly #texts: FetchedFile<RequirementTexts>;
  #answers: Answers = {};
  /** Whether the details are about to be shown. */
  #isWaiting = false;

  constructor(root: HTMLElement, data: CalculatorData) {
    this.#root = root;
    this.#data = data;
    this.#urls = createUrls(root.dataset['base'] ?? '/');
    this.#scaleIds = data.scale.map(({ id }) => id);
    this.#standing = new StandingView(root, data);
    this.#gaps = new GapList(root, data, this.#urls);
    this.#message = new MessageBar(findPart(root, '[data-texts-message]'));
    this.#texts = new FetchedFile(this.#urls.calculatorTexts(data.role.id));
  }

  /** The grade at once; what stands further down once that is painted, so that an answer never waits for it. */
  show(answers: Answers): void {
    this.#answers = answers;
    this.#standing.show(this.#grade(), answers);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isWaiting = false;
        this.#showDetails();
      }),
    );
  }

  /** Loads the texts of what is missing, says so where they do not come, and offers to try again. */
  async loadTexts(): Promise<void> {
    try {
      await this.#giveTexts();
    } catch {
      this.#message.show(
        'The texts of what is missing could not be loaded. Check the connection and try again, or follow the links.',
        [{ name: 'Try again', run: () => void this.loadTexts() }],
      );
    }
  }

  /** The plan as Markdown. Throws an Error where the texts do not come. */
  async plan(): Promise<string> {
    const context = { data: this.#data, urls: this.#urls, texts: await this.#giveTexts() };
    return planOf(context, this.#grade(), this.#answers);
  }

  async #giveTexts(): Promise<RequirementTexts> {
    const texts = await this.#texts.load();
    this.#gaps.giveTexts(texts);
    this.#message.clear();
    return texts;
  }

  #showDetails(): void {
    const { role, domains } = this.#data;
    const answers = this.#answers;
    const target = nextLevel(this.#grade()) ?? role.levels.length - 1;
    this.#gaps.show(gapsFor(role, target, answers, this.#scaleIds), target, answers);
    const nameById = new Map(domains.map(({ id, name }) => [id, name]));
    const standings = standingByDomain(role, target, answers, this.#scaleIds);
    showDomains(this.#root, standings, nameById, role.levels[target]?.name ?? '');
  }

  #grade(): Grade {
    return computeGrade(this.#data.role, this.#answers, this.#scaleIds, this.#data.share);
  }
}
