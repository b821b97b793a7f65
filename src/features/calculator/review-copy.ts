import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { answerTo } from '#catalogue/assessment/assess.ts';
import {
  levelToReview,
  reviewMarkdown,
  type ReviewInput,
  type ReviewSide,
} from '#catalogue/assessment/talk/review-markdown.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { Assessment } from './assessment.ts';
import { isReturned } from './lent-answers.ts';
import { criterionAt } from './questions/criterion.ts';
import { barFinder } from './result/plan-text.ts';
import type { ReviewMode } from './review-mode.ts';
import type { TalkSide } from './review/review-talk.ts';
import { ReaderName } from './share/reader-name.ts';

interface ReviewCopyContext {
  base: string;
  data: CalculatorData;
  assessment: Assessment;
  review: ReviewMode;
}

/** Returns the name of the level that `reviewCopy()` writes. */
export function reviewedLevel(context: ReviewCopyContext): string {
  return context.data.role.levels[levelIn(context)]?.name ?? '';
}

/**
 * Writes the level that `levelToReview()` chooses as Markdown, with the shown answers. In a review, it has both ratings, unless
 * those of the other person are still hidden. `about` names the author of the answers and the day.
 */
export async function reviewCopy(
  root: HTMLElement,
  context: ReviewCopyContext,
  about: AnswersAbout,
): Promise<string> {
  const { base, data, assessment } = context;
  const { assessed } = assessment;
  const level = levelIn(context);
  const path = createUrls(base).level(data.role.id, data.role.levels[level]?.id ?? '');
  return reviewMarkdown({
    ...((await ratedSides(context)) ?? { sides: [onlySide(context)], name: about.name }),
    level,
    share: data.share,
    day: about.day,
    address: new URL(path, location.href).href,
    scale: data.scale,
    domainNames: Object.fromEntries(data.domains.map((domain) => [domain.id, domain.name])),
    barOf: barFinder((skillId, levelId) => criterionAt(root, skillId, levelId), assessed),
  });
}

function levelIn({ data, assessment, review }: ReviewCopyContext): number {
  const { assessed, aim, as = review.lent?.about.as } = assessment;
  return levelToReview(assessed, data.share, { aim, as });
}

/** Returns the shown answers as the only ones. */
function onlySide({ data: { role }, assessment }: ReviewCopyContext): ReviewSide {
  const { assessed, answers } = assessment;
  const note = (id: string): string => {
    const skill = role.skills.find((candidate) => candidate.id === id);
    return (skill && answerTo(answers, role, skill)?.note) ?? '';
  };
  return { label: 'Answer', noteLabel: 'Evidence', assessed, note };
}

/** Returns both ratings of a review with the name of the person under review, or undefined if this is no review. */
async function ratedSides(
  context: ReviewCopyContext,
): Promise<Pick<ReviewInput, 'sides' | 'name'> | undefined> {
  const { base, review } = context;
  const { lent, isRating } = review;
  if (lent === undefined || lent.state !== undefined || !(isRating || isReturned(lent))) return undefined;
  // A static import would join both modules, which adds a file to the first load of other pages.
  const { reviewSides } = await import('./review-sides.ts');
  const { own, other } = reviewSides(lent, isRating, context);
  const reader = new ReaderName(base).value;
  const nameOf = (side: TalkSide): string | undefined => side.name ?? (side.isReader ? reader : undefined);
  const [person, reviewer] = [nameOf(own), nameOf(other)];
  const label = reviewer === undefined ? 'Reviewer' : `${reviewer} (reviewer)`;
  const rated: ReviewSide = { ...other, label, noteLabel: 'Note' };
  return {
    sides: review.hidesTheirs(own.assessed)
      ? [rated]
      : [{ ...own, label: person ?? 'Own answer', noteLabel: 'Evidence' }, rated],
    name: person,
  };
}
