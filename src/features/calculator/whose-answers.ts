import type { AnswerFile } from '#catalogue/assessment/answer-file.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import { answersIn } from '#catalogue/assessment/kept/kept-answers.ts';
import { followId } from '#catalogue/model/renames.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import type { Assessment } from './assessment.ts';
import { keepingLines, keepingSummary } from './keeping-words.ts';
import { lendFile, lentBy, stateFragment, type Lent } from './lent-answers.ts';
import { MessageBar } from './message-bar.ts';
import type { OtherRoles } from './other-roles.ts';
import { otherRoleOf } from './questions/row-answers.ts';
import { ribbonWords } from './lent-words.ts';
import { ReviewMode } from './review-mode.ts';
import { Ribbon } from './share/ribbon.ts';

interface WhoseAnswersContext {
  root: HTMLElement;
  base: string;
  data: CalculatorData;
  assessment: Assessment;
  others: OtherRoles;
  onChange: () => void;
}

/** Decides which answers are shown, by the address and by the reader's choice in the ribbon. */
export class WhoseAnswers {
  readonly #context: WhoseAnswersContext;
  readonly #ribbon: Ribbon;
  readonly #message: MessageBar;
  readonly #review: ReviewMode;
  /** Whether the address names answers that cannot be shown. */
  #isNobody = false;

  constructor(context: WhoseAnswersContext) {
    this.#context = context;
    this.#ribbon = new Ribbon(context.root);
    this.#message = new MessageBar(findPart(context.root, '[data-message]'));
    this.#review = new ReviewMode({ ...context, onChange: (problem) => this.#show(problem) });
  }

  /** Listens to the controls of the ribbon, which is outside the calculator. */
  listen(signal: AbortSignal): void {
    this.#ribbon.listen((action) => this.actions[action]?.(), signal);
  }

  /** The actions by the names of their controls in the markup. */
  readonly actions: Readonly<Record<string, () => void>> = {
    keep: () => this.#previewKeeping(),
    'keep-now': () => this.#keep(),
    'keep-not': () => this.#ribbon.closePreview(),
    'back-to-mine': () => this.#goBack(),
    'drop-edits': () => this.#dropEdits(),
    'go-rate': () => this.#review.go('rate'),
    'see-talk': () => this.#review.go('talk'),
    'show-theirs': () => this.#review.showTheirs(),
  };

  get review(): ReviewMode {
    return this.#review;
  }

  /** Shows the answers that the address names, else the reader's own. */
  begin(): void {
    const { base, assessment, data } = this.#context;
    const lent = lentBy(location.hash, base);
    const elsewhere = lent === 'none' || 'problem' in lent ? undefined : roleElsewhere(data, lent);
    this.#isNobody = elsewhere !== undefined || (lent !== 'none' && 'problem' in lent);
    this.#review.end();
    if (elsewhere !== undefined) void this.#leadTo(elsewhere);
    else if (lent === 'none') this.#show(assessment.showOwn());
    else if ('problem' in lent) this.#ribbon.showProblem(lent.problem);
    else this.#show(this.#review.begin(lent));
  }

  showFile(name: string, text: string, file: AnswerFile): void {
    const { lent, fragment } = lendFile(text, file, name, this.#context.base);
    if (fragment !== undefined) pushFragment(fragment);
    this.#isNobody = false;
    this.#show(this.#review.begin(lent));
    this.#ribbon.focus();
  }

  showState(id: string): void {
    pushFragment(stateFragment(id));
    this.begin();
    this.#ribbon.focus();
  }

  /** Shows changes from another tab. */
  readAgain(): void {
    if (!this.#isNobody) this.#show(this.#context.assessment.refresh());
  }

  /** Shows a message about the last action, with a button to undo it, and about a problem. */
  tell(problem: string | undefined): void {
    const { assessment } = this.#context;
    const done = assessment.undoable();
    const text = [done, problem].filter((part) => part !== undefined).join(' ');
    const undo = { name: 'Undo', run: () => this.#show(assessment.undo()) };
    if (text === '') this.#message.clear();
    else this.#message.show(text, done === undefined ? [] : [undo], () => assessment.forgetUndo());
  }

  /** Shows the ribbon for lent answers, or hides it for the reader's own. */
  showRibbon(): void {
    const { lent } = this.#review;
    if (lent) this.#ribbon.show(ribbonWords(lent, this.#review, this.#context));
    else this.#ribbon.hide();
    this.#review.refresh();
  }

  /** Shows that a link contains answers to another role, with a link to its calculator. */
  async #leadTo(roleId: string): Promise<void> {
    const { base, data, others } = this.#context;
    const fragment = location.hash;
    const address = createUrls(base).calculator(roleId) + fragment;
    const problem = `The link contains answers to another role, not to the ${data.role.name}.`;
    this.#ribbon.showProblem(problem, address);
    const roles = await others.load();
    if (roles === undefined || location.hash !== fragment) return;
    const role = roles.find(({ id }) => id === roleId);
    if (role) this.#ribbon.showProblem(`The link contains answers to another role: ${role.name}.`, address);
    else this.#ribbon.showProblem(`${problem} This site does not have that role, “${roleId}”.`);
  }

  #show(problem: string | undefined): void {
    this.tell(problem);
    this.#context.onChange();
  }

  #previewKeeping(): void {
    const { data, assessment } = this.#context;
    const changes = assessment.changesByKeeping();
    this.#ribbon.preview(keepingSummary(changes), keepingLines(changes, data));
  }

  #keep(): void {
    const { assessment } = this.#context;
    const { lent } = this.#review;
    const count = assessment.changesByKeeping().length;
    const problem = assessment.keep(`${countOf(count, 'answer')} from ${lent?.source ?? ''} kept as yours.`);
    if (problem === undefined) lent?.forget();
    pushFragment('');
    this.#review.end();
    this.#show(problem);
  }

  /** Goes back to the reader's own answers; changes to lent answers stay in the storage for the next time. */
  #goBack(): void {
    const { assessment } = this.#context;
    const { lent, isRating } = this.#review;
    const [edits, fragment] = [assessment.countEdits(), location.hash];
    pushFragment('');
    this.#isNobody = false;
    this.#review.end();
    this.#show(assessment.showOwn());
    if (edits === 0) lent?.forget();
    else if (lent)
      this.#message.show(
        `Your ${isRating ? 'ratings beside' : 'changes to'} the answers from ${lent.source} are saved in this browser.`,
        [{ name: 'Show them again', run: () => this.#openAgain(fragment) }],
      );
  }

  #openAgain(fragment: string): void {
    pushFragment(fragment);
    this.begin();
  }

  #dropEdits(): void {
    const { assessment } = this.#context;
    assessment.dropEdits();
    this.#show(undefined);
  }
}

/** Returns the current id of the other role that a link is about. Returns undefined for a file, which may have several. */
function roleElsewhere(
  { role, renames }: CalculatorData,
  { answers, about, isLink }: Lent,
): string | undefined {
  if (!isLink) return undefined;
  if (about.role === undefined) return otherRoleOf(role, answersIn(followAnswers(answers, renames)));
  const named = followId(renames.roles, about.role);
  return named === role.id ? undefined : named;
}

/** Adds a history entry with a fragment or, if it is empty, without one. */
function pushFragment(fragment: string): void {
  history.pushState(null, '', location.pathname + location.search + fragment);
}
