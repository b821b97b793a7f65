import type { Answers } from '#catalogue/assessment/answers.ts';
import { followAnswers } from '#catalogue/assessment/follow-answers.ts';
import { answersIn } from '#catalogue/assessment/kept-answers.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { countOf } from '#catalogue/text/words.ts';
import { findPart } from '#browser/find-part.ts';
import type { Assessment } from './assessment.ts';
import { keepingLines, keepingSummary } from './keeping-words.ts';
import { lendFile, lentBy, type Lent } from './lent-answers.ts';
import { MessageBar } from './message-bar.ts';
import type { OtherRoles } from './other-roles.ts';
import { Ribbon } from './ribbon.ts';
import { otherRoleOf } from './questions/row-answers.ts';

interface WhoseAnswersContext {
  root: HTMLElement;
  /** The base path of the site. */
  base: string;
  data: CalculatorData;
  assessment: Assessment;
  others: OtherRoles;
  /** Called when other answers are to be shown. */
  onChange: () => void;
}

/** Decides whose answers are shown, by the address and by what the reader says in the ribbon. */
export class WhoseAnswers {
  readonly #context: WhoseAnswersContext;
  readonly #ribbon: Ribbon;
  readonly #message: MessageBar;
  /** Whether the address names answers that cannot be shown. */
  #isNobody = false;

  constructor(context: WhoseAnswersContext) {
    this.#context = context;
    this.#ribbon = new Ribbon(context.root);
    this.#message = new MessageBar(findPart(context.root, '[data-message]'));
  }

  /** By the names that the controls have in the markup. */
  readonly actions: Readonly<Record<string, () => void>> = {
    keep: () => this.#previewKeeping(),
    'keep-now': () => this.#keep(),
    'keep-not': () => this.#ribbon.closePreview(),
    'back-to-mine': () => this.#goBack(),
    'drop-edits': () => this.#dropEdits(),
  };

  /** Shows the answers that the address names, else the reader's own. */
  begin(): void {
    const { base, assessment, data } = this.#context;
    const lent = lentBy(location.hash, base);
    const elsewhere = lent === 'none' || 'problem' in lent ? undefined : roleElsewhere(data, lent);
    this.#isNobody = elsewhere !== undefined || (lent !== 'none' && 'problem' in lent);
    if (elsewhere !== undefined) void this.#leadTo(elsewhere);
    else if (lent === 'none') this.#show(assessment.showOwn());
    else if ('problem' in lent) this.#ribbon.showProblem(lent.problem);
    else this.#show(assessment.showLent(lent));
  }

  /** Shows the answers of a file. */
  showFile(name: string, text: string, answers: Answers): void {
    const { base, assessment } = this.#context;
    const { lent, fragment } = lendFile(text, answers, name, base);
    if (fragment !== undefined) pushFragment(fragment);
    this.#isNobody = false;
    this.#show(assessment.showLent(lent));
    this.#ribbon.focus();
  }

  /** Shows what another tab has changed. */
  readAgain(): void {
    if (!this.#isNobody) this.#show(this.#context.assessment.refresh());
  }

  /** Says what was last done, which can be undone until the reader closes the message, and what went wrong. */
  tell(problem: string | undefined): void {
    const { assessment } = this.#context;
    const done = assessment.undoable();
    const text = [done, problem].filter((part) => part !== undefined).join(' ');
    const undo = { name: 'Undo', run: () => this.#show(assessment.undo()) };
    if (text === '') this.#message.clear();
    else this.#message.show(text, done === undefined ? [] : [undo], () => assessment.forgetUndo());
  }

  /** Says in the ribbon whose answers are shown; without one they are the reader's own. */
  showRibbon(): void {
    const { assessment } = this.#context;
    if (assessment.lent) this.#ribbon.show(assessment.lent.source, assessment.countEdits());
    else this.#ribbon.hide();
  }

  /** Says that a link holds answers to another role, and leads to its calculator. */
  async #leadTo(roleId: string): Promise<void> {
    const { base, data, others } = this.#context;
    const fragment = location.hash;
    const address = createUrls(base).calculator(roleId) + fragment;
    const problem = `The link holds answers to another role, not to the ${data.role.name}.`;
    this.#ribbon.showProblem(problem, address);
    const roles = await others.load();
    if (roles === undefined || location.hash !== fragment) return;
    const role = roles.find(({ id }) => id === roleId);
    if (role) this.#ribbon.showProblem(`The link holds answers to another role: ${role.name}.`, address);
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
    const { lent } = assessment;
    const count = assessment.changesByKeeping().length;
    const problem = assessment.keep(`${countOf(count, 'answer')} of ${lent?.source ?? ''} kept as yours.`);
    if (problem === undefined) lent?.forget();
    pushFragment('');
    this.#show(problem);
  }

  /** Changes of the others' answers stay in the storage for whoever opens them again. */
  #goBack(): void {
    const { assessment } = this.#context;
    const { lent } = assessment;
    const [edits, fragment] = [assessment.countEdits(), location.hash];
    pushFragment('');
    this.#isNobody = false;
    this.#show(assessment.showOwn());
    if (edits === 0) lent?.forget();
    else if (lent)
      this.#message.show(`Your changes to the answers of ${lent.source} are kept in this browser.`, [
        { name: 'Show them again', run: () => (pushFragment(fragment), this.begin()) },
      ]);
  }

  #dropEdits(): void {
    const { assessment } = this.#context;
    assessment.dropEdits();
    this.#show(undefined);
  }
}

/** The present id of another role to which all answers of a link belong; undefined for a file, which may hold several. */
function roleElsewhere({ role, renames }: CalculatorData, { answers, isLink }: Lent): string | undefined {
  return isLink ? otherRoleOf(role, answersIn(followAnswers(answers, renames))) : undefined;
}

/** Puts a fragment, or none, into the address as a step that the reader can go back from. */
function pushFragment(fragment: string): void {
  history.pushState(null, '', location.pathname + location.search + fragment);
}
