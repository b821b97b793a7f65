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

export const WRITING_RULES: readonly WritingRule[] = Object.keys(RULES).filter(isWritingRule);

export function isWritingRule(word: string): word is WritingRule {
  return Object.hasOwn(RULES, word);
}

export interface LintedCatalogue {
  /** The number of texts read. */
  texts: number;
  /** Ordered by rule. */
  problems: (WritingProblem & { rule: WritingRule })[];
}

/** Applies rules to the texts of a catalogue. `today` is a date such as `2026-11-23`. */
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
