import { isId } from '#catalogue/model/is-id.ts';
import type { Answer, Answers } from './answers.ts';

/** The answers of a link, or why it cannot be read, in words for the reader. */
export type LinkedAnswers = { ok: true; answers: Answers } | { ok: false; message: string };

const NAME = 'answers';
const VERSION = '1';

/** The most times that programs have been seen to percent-encode a link on its way. */
const MOST_ENCODINGS = 3;

const DAMAGED = 'It is damaged or cut short: ask for it again, or for the answers as a file.';

/**
 * Returns the choices as the fragment of a link, without notes: `answers=1;working=mlflow,docker;none=helm`. Choices and
 * skills are in the order of their first appearance. What is not an id cannot be in a link.
 */
export function encodeAnswers(answers: Answers): string {
  const choices = Object.entries(answers).flatMap(([id, { choice }]) =>
    choice !== undefined && isId(choice) && isId(id) ? [{ id, choice }] : [],
  );
  const groups = [...Map.groupBy(choices, ({ choice }) => choice)].map(
    ([choice, group]) => `${choice}=${group.map(({ id }) => id).join(',')}`,
  );
  return [`${NAME}=${VERSION}`, ...groups].join(';');
}

/** Whether a fragment is meant to hold answers, readable or not. */
function namesAnswers(fragment: string): boolean {
  return /^#*answers(?:$|[^a-z0-9-])/i.test(fragment);
}

/**
 * Reads the answers of a fragment, with or without its `#`: also where a program has percent-encoded it, or a parameter or a
 * sentence's punctuation follows. Returns undefined where the fragment is about something else. Of a skill with two choices,
 * the last counts.
 */
export function decodeAnswers(fragment: string): LinkedAnswers | undefined {
  if (!namesAnswers(fragment)) return undefined;
  const plain = decodeRepeatedly(fragment.replace(/^#+/, ''));
  const [start, ...groups] = withoutAppendix(plain).split(';');
  const [name, version = '', ...rest] = start?.split('=') ?? [];
  if (name !== NAME || rest.length > 0 || !/^\d+$/.test(version)) return { ok: false, message: DAMAGED };
  if (version !== VERSION) {
    return {
      ok: false,
      message: 'It was made by another version of this site: reload the page, or ask for the link again.',
    };
  }
  const decoded = groups.map(decodeGroup);
  const whole = decoded.filter((group) => group !== undefined);
  if (whole.length < decoded.length) return { ok: false, message: DAMAGED };
  return { ok: true, answers: Object.fromEntries(whole.flat()) };
}

/** Ids hold no percent sign, so that decoding once too often changes nothing. */
function decodeRepeatedly(encoded: string): string {
  let text = encoded;
  for (let round = 0; round < MOST_ENCODINGS && text.includes('%'); round += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      break;
    }
  }
  return text;
}

/** Removes a parameter that a program appended (`&utm_source=mail`), and the punctuation of a sentence around the link. */
function withoutAppendix(text: string): string {
  return (text.split(/[&?]/)[0] ?? '').replace(/[^a-z0-9=]+$/, '');
}

/** Undefined where it is not a choice and its skills. */
function decodeGroup(group: string): [id: string, answer: Answer][] | undefined {
  const [choice = '', skills = '', ...rest] = group.split('=');
  const ids = skills.split(',');
  if (rest.length > 0 || ![choice, ...ids].every(isId)) return undefined;
  return ids.map((id) => [id, { choice }]);
}
