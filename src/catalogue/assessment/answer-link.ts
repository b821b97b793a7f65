import type { Answer, Answers } from './answers.ts';

/** What a fragment with answers starts with; the number is that of the format. */
const MARK = 'answers=1';

/**
 * The choices as the fragment of a link, without notes: `answers=1;working=mlflow,docker;none=helm`. Choices and skills
 * stand in the order of their first appearance. An empty id, and one with half a character, cannot be in a link.
 */
export function encodeAnswers(answers: Answers): string {
  const choices = Object.entries(answers).flatMap(([id, { choice }]) =>
    choice !== undefined && isWritable(choice) && isWritable(id) ? [{ id, choice }] : [],
  );
  const groups = [...Map.groupBy(choices, ({ choice }) => choice)].map(
    ([choice, group]) => `${encode(choice)}=${group.map(({ id }) => encode(id)).join(',')}`,
  );
  return [MARK, ...groups].join(';');
}

/**
 * The choices in a fragment, with or without its `#`; undefined where it holds no answers. What is malformed is skipped;
 * of a skill with two choices, the last counts.
 */
export function decodeAnswers(fragment: string): Answers | undefined {
  const [mark, ...groups] = fragment.replace(/^#/, '').split(';');
  return mark === MARK ? Object.fromEntries(groups.flatMap(decodeGroup)) : undefined;
}

function isWritable(id: string): boolean {
  return id !== '' && id.isWellFormed();
}

/** Percent-encodes all but `A-Z a-z 0-9 . _ ~ -`, so that no program that finds links in a text cuts this one short. */
function encode(id: string): string {
  return encodeURIComponent(id).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decodeGroup(group: string): [id: string, answer: Answer][] {
  const [choice, ids, ...rest] = group.split('=');
  const decodedChoice = decode(choice);
  if (decodedChoice === undefined || ids === undefined || rest.length > 0) return [];
  return ids.split(',').flatMap((id): [string, Answer][] => {
    const decodedId = decode(id);
    return decodedId === undefined ? [] : [[decodedId, { choice: decodedChoice }]];
  });
}

/** Undefined where there is nothing to decode. */
function decode(encoded = ''): string | undefined {
  try {
    return decodeURIComponent(encoded) || undefined;
  } catch {
    return undefined;
  }
}
