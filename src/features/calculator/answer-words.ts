import { NONE, partsOfKey, stanceOf, UNSURE, type Answer } from '#catalogue/assessment/answers.ts';
import { WORDS_OF_CLAIM } from '#catalogue/assessment/claim-words.ts';

interface Named {
  id: string;
  name: string;
}

/** The names of a role, its rows and levels, and of proficiencies for answers of version 1. */
export interface AnswerNames {
  role: { id: string; skills: readonly Named[]; levels: readonly Named[] };
  scale: readonly Named[];
}

/** Returns an answer in words, such as `Middle` or `Not sure`; unknown names stay ids, and no answer is empty. */
export function answerWords(key: string, answer: Answer | undefined, { role, scale }: AnswerNames): string {
  const { level, choice } = answer ?? {};
  const isOfChoice = choice === NONE || choice === UNSURE;
  const stance = (answer && stanceOf(answer)) ?? (isOfChoice ? choice : undefined);
  if (stance !== undefined) return WORDS_OF_CLAIM[stance];
  const levels = partsOfKey(key)?.role === role.id ? role.levels : [];
  const named = levels.find(({ id }) => id === level) ?? scale.find(({ id }) => id === choice);
  return named?.name ?? level ?? choice ?? '';
}
