import { CONTENT_RULES } from '#catalogue/model/content-rules.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { sentencesOf } from './sentences.ts';
import { englishBars, type WritingInput } from './writing-input.ts';
import { problemIn } from './writing-text.ts';

/** Words that say how often or how far something is done. */
const SCOPE_WORDS: readonly RegExp[] = [
  // Quantity.
  /\b(?:each|every|every(?:one|thing|where|body)|all|any|any(?:one|thing|where)|no|none|nothing|nobody|most|both|whole|entire)\b/i,
  /\b(?:what|which|when|where|who)ever\b/i,
  // Frequency.
  /\b(?:always|never|usually|regularly|routinely|repeatedly|continuously|often|daily|(?:hour|week|month|quarter|year)ly)\b/i,
  /\b(?:schedules?|scheduled|by default|as soon as|(?:once|twice) an?|at (?:set|regular|agreed|fixed) (?:times|intervals))\b/i,
  // Time.
  /\b(?:before|beforehand|after|when|until|during)\b/i,
  // Extent.
  /\b(?:assigned|several|many|across|others|other (?:teams|people|systems|services|roles))\b/i,
  /\b(?:they|the team|teams) (?:owns?|runs?|deploys?|builds?|maintains?|operates?|changes?|leads?|writes?|uses?|reviews?|answers? for|works? (?:on|with)|(?:is|are) responsible for)\b/i,
  /\bown\b|\bteam(?:['’]s|s['’])(?![\w-])|\b(?:organi[sz]ation|company|department)(?:['’]s|-wide)?(?![\w-])/i,
];

/** Finds English bars that do not say how often or how far something is done. */
export function findMissingScopes(input: WritingInput): Problem[] {
  return englishBars(input).flatMap((text) => {
    const words = sentencesOf(text.text).join(' ');
    if (SCOPE_WORDS.some((pattern) => pattern.test(words))) return [];
    return [problemIn(text, `the text does not say how often or how far: ${CONTENT_RULES.scope.advice}`)];
  });
}
