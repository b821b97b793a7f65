import { CONTENT_RULES } from '#catalogue/model/content-rules.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { figuresIn } from './one-company/figures.ts';
import { findNumberWord } from './one-company/number-words.ts';
import { sentencesOf } from './sentences.ts';
import { englishBars, type WritingInput } from './writing-input.ts';
import { problemIn, type WritingText } from './writing-text.ts';

/** Finds English bars with figures, which apply to one company only. Versions and levels of standards do not count. */
export function findCompanyFigures(input: WritingInput): Problem[] {
  return englishBars(input).flatMap((text) => {
    const figures = figuresOf(text);
    if (figures.length === 0) return [];
    const quoted = figures.map((figure) => `"${figure}"`).join(', ');
    return [problemIn(text, `figures of one company (${quoted}): ${CONTENT_RULES['one-company'].advice}`)];
  });
}

function figuresOf({ text, names }: WritingText): string[] {
  const figures = sentencesOf(text).flatMap((sentence) => {
    const word = findNumberWord(sentence);
    return [...(word === undefined ? [] : [word]), ...figuresIn(sentence, names)];
  });
  return [...new Set(figures)];
}
