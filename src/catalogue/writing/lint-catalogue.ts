import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentRuleId } from '#catalogue/model/content-rules.ts';
import { findFallingProficiencies, findLapsingMandatory } from './climb.ts';
import { findInsecureResources } from './insecure-resource.ts';
import { findLengthProblems } from './length.ts';
import { findManneredWords } from './mannered.ts';
import { findNearDuplicates } from './near-duplicate.ts';
import { findCompanyFigures } from './one-company.ts';
import { findReviewsDue } from './review-due.ts';
import { findSameAsks } from './same-ask.ts';
import { findMissingScopes } from './scope.ts';
import { findStories } from './story.ts';
import { textsOfCatalogue } from './texts-of-catalogue.ts';
import { findVagueProblems } from './vague.ts';
import { findVoiceProblems } from './voice.ts';
import type { WritingInput } from './writing-input.ts';
import type { WritingProblem } from './writing-problem.ts';

/** The rules of the writing by their ids. */
const RULES = {
  'near-duplicate': findNearDuplicates,
  length: findLengthProblems,
  vague: findVagueProblems,
  voice: findVoiceProblems,
  'same-ask': findSameAsks,
  story: findStories,
  scope: findMissingScopes,
  mannered: findManneredWords,
  'one-company': findCompanyFigures,
  'falling-proficiency': findFallingProficiencies,
  'lapsing-mandatory': findLapsingMandatory,
  'insecure-resource': findInsecureResources,
  'review-due': findReviewsDue,
} as const satisfies Partial<Record<ContentRuleId, (input: WritingInput) => WritingProblem[]>>;

export type WritingRule = keyof typeof RULES;

/** The ids of all rules of the writing. */
export const WRITING_RULES: readonly WritingRule[] = Object.keys(RULES).filter(isWritingRule);

/** Whether a word is the id of a rule. */
export function isWritingRule(word: string): word is WritingRule {
  return Object.hasOwn(RULES, word);
}

/** What the rules say of a catalogue's writing. */
export interface LintedCatalogue {
  /** How many texts were read. */
  texts: number;
  /** Rule by rule. */
  problems: (WritingProblem & { rule: WritingRule })[];
}

/** Looks at the writing of a catalogue by the given rules, on a day such as `2026-11-23`. */
export function lintCatalogue(
  catalogue: Catalogue,
  { rules, today }: { rules: readonly WritingRule[]; today: string },
): LintedCatalogue {
  const texts = textsOfCatalogue(catalogue);
  const problems = rules.flatMap((rule) =>
    RULES[rule]({ catalogue, texts, today }).map((problem) => ({ ...problem, rule })),
  );
  return { texts: texts.length, problems };
}
