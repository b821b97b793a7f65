import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { encodeAnswers } from '#catalogue/assessment/link/answer-link.ts';
import { shownAnswers } from '#catalogue/assessment/shown-answers.ts';
import { partsOfKey, saysMoreThanNote, type Answers } from '#catalogue/assessment/answers.ts';
import { isChecked } from '#catalogue/assessment/assess.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import type { Assessment } from './assessment.ts';
import { levelNames } from './lent-words.ts';
import { reviewCopy, reviewedLevel } from './review-copy.ts';
import type { ReviewMode } from './review-mode.ts';
import { ShareDialog, type Shared } from './share/share-dialog.ts';

/** The parts of the calculator that sharing uses. */
export interface SharingContext {
  base: string;
  data: CalculatorData;
  assessment: Assessment;
  review: ReviewMode;
  /** Returns the address of the page without a fragment. */
  address: () => string;
  /** Returns the plan as Markdown. */
  plan: () => Promise<string>;
}

/** Creates the dialog for sharing the shown answers. */
export function createShareDialog(root: HTMLElement, context: SharingContext): ShareDialog {
  const { base, data, assessment, address, plan } = context;
  return new ShareDialog(
    root,
    { base, role: data.role.id },
    {
      shared: () => sharedAnswers(context),
      link: (about) => `${address()}#${linkedAnswers(assessment, about)}`,
      plan,
      review: (about) => reviewCopy(root, context, about),
      reviewedLevel: () => reviewedLevel(context),
      nameLevel: levelNames(data),
    },
  );
}

/** Encodes the answers to the role, including answers on other tracks, as the fragment of a link. */
function linkedAnswers({ answers, assessed }: Assessment, about: AnswersAbout): string {
  return encodeAnswers(assessed.role.id, { ...answers, ...shownAnswers(assessed) }, about);
}

/** Returns the answers to share, without the reader's name and the day. */
function sharedAnswers({ data: { role }, assessment, review }: SharingContext): Shared {
  const { answers, assessed, as, aim } = assessment;
  const { lent, isRating } = review;
  const count = assessed.rows.filter(isChecked).length;
  const about = { role: role.id, as, aim };
  if (lent === undefined || lent.state !== undefined) return { kind: 'own', answers, about, count };
  if (!isRating) {
    return { kind: 'others', answers, about: { ...lent.about, ...about }, beside: lent.beside, count };
  }
  const beside = { answers: lent.answers, about: lent.about };
  const ratings = ofRole(answers, role.id);
  return { kind: 'ratings', answers: ratings, about: { ...about, of: lent.about.name ?? '' }, beside, count };
}

/** Keeps only answers to one role. */
function ofRole(answers: Answers, roleId: string): Answers {
  const entries = Object.entries(answers).filter(
    ([key, answer]) => partsOfKey(key)?.role === roleId && (saysMoreThanNote(answer) || answer.note),
  );
  return Object.fromEntries(entries);
}
