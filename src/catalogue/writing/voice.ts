import type { Problem } from '#catalogue/model/problem.ts';
import type { WritingInput } from './writing-input.ts';
import { isBar, problemIn } from './writing-text.ts';

/** A start of a text that is certainly not a verb in the third person. */
interface WrongStart {
  pattern: RegExp;
  advice: string;
}

const VERB_FIRST = 'start with what the person does, such as "Traces" or "Reviews"';

/** Wrong starts in English. Ambiguous ones, such as adverbs and prepositions, are accepted. */
const WRONG_STARTS: readonly WrongStart[] = [
  {
    pattern: /^(?:You|I|We|They|He|She|It|Your|My|Our|Their)\b(?!['’]?[A-Z/])/,
    advice: `leave the pronoun out and ${VERB_FIRST}`,
  },
  {
    pattern: /^(?:Should|Must|Can|Could|May|Might|Will|Would|Shall|Needs? to|Ha(?:s|ve) to)\b/i,
    advice: `say it as a fact: ${VERB_FIRST}`,
  },
  {
    pattern: /^(?:(?:Is |Being |Be )?able to|(?:Is )?capable of)\b/i,
    advice: `say that it is done: ${VERB_FIRST}`,
  },
  {
    pattern: /^(?:The|An|A|This|These|Someone|Somebody|Person|Engineer|Developer)\b(?![-/])/i,
    advice: `leave the subject out and ${VERB_FIRST}`,
  },
  { pattern: /^To [a-z]+\b/, advice: `write the verb in the third person: ${VERB_FIRST}` },
  {
    pattern: /^(?!(?:During|Having)\b)[A-Z][a-z]*ing\b(?! (?:a|the)\b.*, )/,
    advice: `write the verb in the third person: ${VERB_FIRST}`,
  },
  {
    pattern:
      /^(?:Analyze|Apply|Be|Build|Configure|Create|Debug|Define|Deploy|Do|Document|Ensure|Evaluate|Explain|Follow|Have|Implement|Know|Make|Manage|Operate|Optimize|Read|Review|Run|Understand|Use|Write)\b(?! (?:paths?|models?)\b)/,
    advice: 'write the verb in the third person, with an "s"',
  },
];

/** Finds bars that certainly do not start with a verb in the third person. */
export function findVoiceProblems({ texts }: WritingInput): Problem[] {
  return texts.filter(isBar).flatMap((text) => {
    for (const { pattern, advice } of WRONG_STARTS) {
      const start = pattern.exec(text.text)?.[0];
      if (start !== undefined) return [problemIn(text, `the text starts with "${start}": ${advice}`)];
    }
    return [];
  });
}
