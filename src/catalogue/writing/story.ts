import type { Problem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { actionsIn } from './story/actions.ts';
import { findPastEvent } from './story/past-events.ts';
import { sentencesOf, wordsIn } from './sentences.ts';
import { englishBars, type WritingInput } from './writing-input.ts';
import { problemIn } from './writing-text.ts';

const MOST_WORDS = 25;
const MOST_ACTIONS = 2;

/** Finds English bars that describe a single case instead of regular work. */
export function findStories(input: WritingInput): Problem[] {
  return englishBars(input).flatMap((text) => {
    const signs = storySigns(text.text);
    if (signs.length === 0) return [];
    return [problemIn(text, `the text reads as a story, not as a criterion: ${signs.join('; ')}`)];
  });
}

/** Returns the signs of a story in a text, each kind once and with advice. */
function storySigns(text: string): string[] {
  const sentences = sentencesOf(text);
  const first = (find: (sentence: string) => string | undefined): string[] =>
    sentences.flatMap((sentence) => find(sentence) ?? []).slice(0, 1);
  return [...first(explainEvent), ...first(explainActions), ...first(explainLength)];
}

function explainEvent(sentence: string): string | undefined {
  const words = findPastEvent(sentence);
  return words && `"${words}" describes a single event: say what is done each time`;
}

function explainActions(sentence: string): string | undefined {
  const actions = actionsIn(sentence);
  if (actions.length <= MOST_ACTIONS) return undefined;
  return `a sentence has ${countOf(actions.length, 'action')} (${actions.join(', ')}): keep one, or write separate sentences`;
}

function explainLength(sentence: string): string | undefined {
  const words = wordsIn(sentence);
  return words > MOST_WORDS
    ? `a sentence has ${countOf(words, 'word')}: keep it to ${String(MOST_WORDS)}`
    : undefined;
}
