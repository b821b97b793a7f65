import { tidyName } from '#catalogue/assessment/answers-about.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { answerTo, assessRole, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import { answersIn } from '#catalogue/assessment/kept/kept-answers.ts';
import type { CalculatorData } from '#catalogue/publish/data/calculator-data.ts';
import { dayInLine } from '#catalogue/text/words.ts';
import { AnswerStore, ownKey } from '#browser/answer-store.ts';
import { aimsKey, RoleAims } from '#browser/role-aims.ts';
import type { Assessment } from './assessment.ts';
import { isReturned, type Lent } from './lent-answers.ts';
import { levelFinder, levelNames } from './lent-words.ts';
import { answersByRow } from './questions/row-answers.ts';
import type { TalkSide, TalkSides } from './review/review-talk.ts';
import { ReaderName } from './share/reader-name.ts';
import { levelWords } from './share/whose-words.ts';

interface SidesContext {
  base: string;
  data: CalculatorData;
  /** The shown answers: the reader's ratings, or ratings that a reviewer has sent back. */
  assessment: Assessment;
}

/** Returns both sides of a review, the person under review first: the sender, or the rated person of returned ratings. */
export function reviewSides(lent: Lent, isRating: boolean, context: SidesContext): Omit<TalkSides, 'hidden'> {
  const { base, data, assessment } = context;
  const { name, day, as, aim, role } = lent.about;
  const find = levelFinder(data, role);
  const shown = sideOf(assessment.answers, -1, context, assessment.assessed);
  const [own, other]: [TalkSide, TalkSide] = isReturned(lent)
    ? [reviewedSide(lent, context), { ...shown, name, isReader: false, otherwise: 'The reviewer' }]
    : [
        { ...sideOf(lent.answers, find(as), context), name, isReader: false, otherwise: 'The sender' },
        { ...shown, isReader: true, otherwise: 'You' },
      ];
  const reader = new ReaderName(base).value;
  const line = [
    ...(day === undefined ? [] : [dayInLine(day)]),
    levelWords(lent.about, levelNames(data, role)).join(', '),
    ...(isRating && reader !== undefined ? [`with ${reader}`] : []),
  ].filter((part) => part !== '');
  return { own, other, aim: find(aim), line: line.map((part) => ` · ${part}`).join('') };
}

/** Returns the answers of the person rated: those in the file, else the reader's own. */
function reviewedSide({ beside, about }: Lent, context: SidesContext): TalkSide {
  const { base, data } = context;
  if (beside === undefined) {
    const { role, renames } = data;
    const { answers } = new AnswerStore(ownKey(base), { renames }).read();
    const { as } = new RoleAims(aimsKey(base), { renames }).of(role.id);
    const side = sideOf(answers, levelFinder(data)(as), context);
    return { ...side, isReader: true, otherwise: 'You' };
  }
  const name = beside.about.name ?? tidyName(about.of ?? '');
  const isReader = name !== undefined && name === new ReaderName(base).value;
  const as = levelFinder(data, beside.about.role)(beside.about.as);
  return { ...sideOf(beside.answers, as, context), name, isReader, otherwise: 'The person' };
}

type Rated = Pick<TalkSide, 'assessed' | 'note'>;

/** Assesses answers on the shown path; `as` is the index of the level that rows are taken as. */
function sideOf(
  given: Answers,
  as: number,
  { data, assessment }: SidesContext,
  assessed?: AssessedRole,
): Rated {
  const { role, renames, scale, allowsNoOccasion } = data;
  const answers = answersByRow(role, answersIn(followAnswers(given, renames)));
  const level = role.levels[as]?.id;
  const sheet = {
    answers,
    ...(level !== undefined && { as: { [role.id]: level } }),
    knowledge: new Map(),
    scaleIds: scale.map(({ id }) => id),
    allowsNoOccasion,
  };
  return {
    assessed: assessed ?? assessRole(role, assessment.assessed.path, sheet),
    note: (id) => {
      const skill = role.skills.find((candidate) => candidate.id === id);
      return (skill && answerTo(answers, role, skill)?.note) ?? '';
    },
  };
}
