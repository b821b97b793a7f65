import {
  describeGrade,
  explainEstimates,
  explainGrade,
  whatChanges,
  type Standing,
} from '#catalogue/assessment/explain-grade.ts';
import { levelAt, countNeeded } from '#catalogue/assessment/grade.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import { showLevelBar } from './level-bar.ts';
import { PoliteStatus } from './polite-status.ts';
import { checkedWords } from './standing-words.ts';

/** Shows the grade, the changes that would raise it, and the share met of each level. */
export class StandingView {
  readonly #root: HTMLElement;
  readonly #status: PoliteStatus;
  /** Whether the grade has been shown; the first time is not announced. */
  #isShown = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#status = new PoliteStatus(findPart(root, '[data-status]'));
  }

  show(standing: Standing): void {
    const { assessed, grade, share, target } = standing;
    const name = describeGrade(standing);
    const explanation = [explainGrade(standing), explainEstimates(assessed)].filter(Boolean).join(' ');
    this.#set('[data-grade]', name);
    this.#set('[data-explanation]', explanation);
    this.#set('[data-tally]', checkedWords(assessed));
    const items = whatChanges(standing).map((text) =>
      Object.assign(document.createElement('li'), { textContent: text }),
    );
    findPart(this.#root, '[data-changes]').replaceChildren(...items);
    for (const [index, { id }] of assessed.role.levels.entries())
      showLevelBar(
        this.#root,
        id,
        grade.levels.find(({ level }) => level === index),
        { assessed, share },
      );
    const { asked } = grade.levels[target] ?? {};
    const needed = formatNumber(countNeeded(asked?.all ?? 0, share));
    const level = levelAt(assessed, target)?.name ?? '';
    this.#set(
      '[data-needed]',
      `The line marks how many a level needs in all: ${needed} of ${formatNumber(asked?.all ?? 0)} at ${level}.`,
    );
    if (this.#isShown) this.#status.say(`${name}. ${explanation}`);
    this.#isShown = true;
  }

  #set(selector: string, text: string): void {
    const place = findPart(this.#root, selector);
    if (place.textContent !== text) place.textContent = text;
  }
}
