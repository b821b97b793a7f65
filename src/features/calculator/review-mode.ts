import { isChecked, type AssessedRole } from '#catalogue/assessment/assess.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { findPart } from '#browser/find-part.ts';
import { StoredText } from '#browser/stored-text.ts';
import type { Assessment } from './assessment.ts';
import { isReturned, type Lent } from './lent-answers.ts';
import { criterionAt } from './questions/criterion.ts';
import type { reviewSides } from './review-sides.ts';
import type { ReviewTalk } from './review/review-talk.ts';

/** A view of lent answers: alone, with the reader's own ratings, or both compared. */
export type ReviewView = 'look' | 'rate' | 'talk';

interface ReviewContext {
  root: HTMLElement;
  base: string;
  data: CalculatorData;
  assessment: Assessment;
  /** Called when the shown answers change, with a message for the reader, if any. */
  onChange: (problem: string | undefined) => void;
}

/** Code that is loaded when two ratings are compared. */
interface TalkParts {
  talk: ReviewTalk;
  sidesOf: typeof reviewSides;
}

/** Shows lent answers alone or in a review with the reader's ratings, which have their own store. */
export class ReviewMode {
  readonly #context: ReviewContext;
  readonly #views: HTMLElement;
  #lent: Lent | undefined;
  #view: ReviewView = 'look';
  #talk: Promise<TalkParts> | undefined;
  /** The skill that the reader is rating in the comparison. */
  #rating: string | undefined;

  constructor(context: ReviewContext) {
    this.#context = context;
    this.#views = findPart(context.root, '[data-views]');
    this.#views.addEventListener('change', ({ target }) => this.#chosen(target));
  }

  get view(): ReviewView {
    return this.#view;
  }

  /** The lent answers, in any view; undefined while the reader's own are shown. */
  get lent(): Lent | undefined {
    return this.#lent;
  }

  /** Whether the rows show the reader's ratings of another person. */
  get isRating(): boolean {
    return this.#lent !== undefined && this.#view !== 'look' && !isReturned(this.#lent);
  }

  /** Shows lent answers in the view that the reader last used. Returns a message for the reader, if any. */
  begin(lent: Lent): string | undefined {
    this.#lent = lent;
    const kept = this.#kept('view').read();
    const first = isReturned(lent) ? 'talk' : lent.about.rate === 'first' ? 'rate' : 'look';
    this.#view = lent.state !== undefined ? 'look' : isView(kept) ? kept : first;
    if (isReturned(lent) && this.#view === 'rate') this.#view = 'talk';
    return this.#apply(lent);
  }

  end(): void {
    this.#lent = undefined;
    this.#view = 'look';
  }

  go(view: ReviewView): void {
    if (this.#lent === undefined) return;
    this.#view = view;
    this.#kept('view').write(view);
    this.#context.onChange(this.#apply(this.#lent));
    this.#context.root.scrollIntoView();
  }

  /** Reveals the other person's ratings before the reader has rated the same rows. */
  showTheirs(): void {
    this.#kept('blind').write('no');
    this.refresh();
    findPart(this.#context.root, '[data-talk-title]').focus();
  }

  refresh(): void {
    const { root } = this.#context;
    const lent = this.#lent;
    this.#views.hidden = lent === undefined || lent.state !== undefined;
    findPart(root, '[data-talk]').hidden = this.#view !== 'talk';
    if (lent === undefined) return;
    if (this.#view === 'talk' || this.isRating) root.dataset['shows'] = this.#view;
    this.#showViews(lent);
    if (this.#view === 'talk') void this.#showTalk(lent);
  }

  /** Counts the rows that the reader has rated: `3 of 56 rated`. */
  ratedWords(): string {
    const { rows } = this.#context.assessment.assessed;
    return `${String(rows.filter(isChecked).length)} of ${String(rows.length)} rated`;
  }

  /** Returns whether the lent ratings, given as `own`, are hidden until the reader has rated the same rows. */
  hidesTheirs(own: AssessedRole): boolean {
    return this.#lent !== undefined && this.#hidden(this.#lent, own) !== undefined;
  }

  #apply(lent: Lent): string | undefined {
    return this.#context.assessment.showLent(this.isRating ? this.#ratingsOf(lent) : lent);
  }

  /** Returns the reader's ratings of the other person, empty at first and with their own storage key. */
  #ratingsOf(lent: Lent): Lent {
    const { name = '', aim, role = this.#context.data.role.id } = lent.about;
    return { ...lent, answers: {}, about: { role, aim, of: name }, key: `${lent.key}:ratings` };
  }

  #showViews(lent: Lent): void {
    for (const radio of this.#views.querySelectorAll<HTMLInputElement>('[name="view"]'))
      radio.checked = radio.value === this.#view;
    findPart(this.#views, '[data-view-rate]').hidden = isReturned(lent);
    findPart(this.#views, '[data-view-blind]').hidden = !this.isRating;
    findPart(this.#views, '[data-blind]', HTMLInputElement).checked = this.#isBlind(lent);
    const asks = `${lent.about.name ?? 'The sender'} asks you to rate first. You could look at theirs at any time, so this relies on trust. `;
    const told =
      this.#view === 'rate'
        ? `${lent.about.rate === 'first' ? asks : ''}Your ratings are saved in this browser only, separate from your own answers.`
        : '';
    findPart(this.#views, '[data-views-told]').textContent = told;
  }

  #chosen(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (isView(target.value)) this.go(target.value);
    else {
      this.#kept('blind').write(target.checked ? 'yes' : 'no');
      this.refresh();
    }
  }

  async #showTalk(lent: Lent): Promise<void> {
    this.#talk ??= this.#loadTalk();
    const { talk, sidesOf } = await this.#talk;
    if (this.#lent !== lent || this.#view !== 'talk') return;
    const shown = sidesOf(lent, this.isRating, this.#context);
    const sides = { ...shown, hidden: this.#hidden(lent, shown.own.assessed) };
    if (this.#rating === undefined) talk.show(sides);
    else talk.showOne(sides, this.#rating);
    this.#rating = undefined;
  }

  async #loadTalk(): Promise<TalkParts> {
    const [{ ReviewTalk: Talk }, { reviewSides: sidesOf }] = await Promise.all([
      import('./review/review-talk.ts'),
      import('./review-sides.ts'),
    ]);
    const { root, data, assessment, onChange } = this.#context;
    const talk = new Talk(root, data, {
      onRate: (skill, picked) => {
        this.#rating = skill;
        onChange(assessment.pick(skill, picked));
      },
      onNote: (skill, note) => {
        const problem = assessment.note(skill, note);
        if (problem !== undefined) onChange(problem);
      },
      barOf: (skill, level) => {
        const bar = criterionAt(root, skill, level)?.cloneNode(true) as HTMLElement | undefined;
        bar?.removeAttribute('id');
        if (bar) bar.hidden = false;
        return bar;
      },
    });
    return { talk, sidesOf };
  }

  /** Returns why the other person's ratings are hidden, or undefined once the reader has rated the same rows. */
  #hidden(lent: Lent, own: AssessedRole): string | undefined {
    if (!this.isRating || !this.#isBlind(lent)) return undefined;
    const theirs = own.rows.filter(({ claim }) => claim.said !== 'nothing').map(({ skill }) => skill.id);
    const rated = new Set(
      this.#context.assessment.assessed.rows.filter(isChecked).map(({ skill }) => skill.id),
    );
    const count = theirs.filter((id) => rated.has(id)).length;
    if (count === theirs.length) return undefined;
    return `${lent.about.name ?? 'The sender'} rated ${String(theirs.length)} skills. Their ratings are hidden until you have rated the same skills: ${String(count)} so far.`;
  }

  #isBlind({ about }: Lent): boolean {
    const kept = this.#kept('blind').read();
    return typeof kept === 'string' ? kept === 'yes' : about.rate === 'first';
  }

  /** Returns the reader's stored choice for the lent answers: the view, or whether the other ratings are hidden. */
  #kept(what: 'view' | 'blind'): StoredText {
    return new StoredText(`${this.#lent?.key ?? ''}:${what}`);
  }
}

function isView(value: string | null | undefined): value is ReviewView {
  return value === 'look' || value === 'rate' || value === 'talk';
}
