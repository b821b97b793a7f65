import type { Problem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { countWords } from './words-of-text.ts';
import { isObservation, problemIn } from './writing-text.ts';
import type { WritingInput } from './writing-input.ts';

const LEAST_WORDS = 8;
const MOST_WORDS = 60;

/** Expectations and descriptors that are too short to be seen in somebody, or too long to be read in passing. */
export function findLengthProblems({ texts }: WritingInput): Problem[] {
  return texts.filter(isObservation).flatMap((text) => {
    const words = countWords(text.text);
    if (words < LEAST_WORDS) {
      const advice = `write at least ${LEAST_WORDS}, with the tool, the artifact or the decision in them`;
      return [problemIn(text, `the text has ${countOf(words, 'word')}: ${advice}`)];
    }
    if (words > MOST_WORDS) {
      return [
        problemIn(
          text,
          `the text has ${countOf(words, 'word')}: keep it to ${MOST_WORDS}, in one or two sentences`,
        ),
      ];
    }
    return [];
  });
}
