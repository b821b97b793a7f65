import type { Problem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { countWords } from './words-of-text.ts';
import { problemIn, type WritingText } from './writing-text.ts';
import type { WritingInput } from './writing-input.ts';

/** The limits on the number of words in a kind of text, each with advice. */
interface Room {
  least?: { words: number; advice: string };
  most: { words: number; advice: string };
}

const BAR: Room = {
  least: { words: 12, advice: 'with what is done, how far, and what makes it good enough' },
  most: { words: 32, advice: 'in one or two sentences' },
};

const ROOMS: Readonly<Record<WritingText['kind'], Room | undefined>> = {
  expectation: BAR,
  descriptor: BAR,
  example: { most: { words: 25, advice: 'in one sentence' } },
  evidence: { most: { words: 14, advice: 'for one piece of evidence' } },
  prose: undefined,
};

/** Finds texts that are too short to describe what can be observed, or too long to be read quickly. */
export function findLengthProblems({ texts }: WritingInput): Problem[] {
  return texts.flatMap((text) => {
    const room = ROOMS[text.kind];
    if (room === undefined) return [];
    const words = countWords(text.text);
    const say = (advice: string): Problem[] => [
      problemIn(text, `the text has ${countOf(words, 'word')}: ${advice}`),
    ];
    const { least, most } = room;
    if (least && words < least.words) return say(`write at least ${String(least.words)}, ${least.advice}`);
    return words > most.words ? say(`keep it to ${String(most.words)}, ${most.advice}`) : [];
  });
}
