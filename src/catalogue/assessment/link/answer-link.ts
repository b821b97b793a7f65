import { isId } from '#catalogue/model/is-id.ts';
import { readAbout, type AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import {
  answerKey,
  partsOfKey,
  stanceOf,
  type Answer,
  type Answers,
  type Stance,
} from '#catalogue/assessment/answers.ts';
import { encodeHead, readHead } from './link-head.ts';

/** The answers and facts of a link, or a message that tells readers why it cannot be read. */
export type LinkedAnswers =
  { ok: true; answers: Answers; about: AnswersAbout } | { ok: false; message: string };

const NAME = 'answers';
const ROLE = 'role';
const VERSION = '2';
const FIRST_VERSION = '1';

/** The words for answers without a level; the schema reserves them, so no level has such an id. */
const WORD_OF_STANCE: Readonly<Record<Stance, string>> = {
  none: 'none',
  unsure: 'unsure',
  no_occasion: 'no-occasion',
};

/** The maximum number of times that programs are known to percent-encode a link. */
const MOST_ENCODINGS = 3;

const DAMAGED = 'It is damaged or cut short: ask for it again, or for the answers as a file.';

/**
 * Encodes the answers to one role as the fragment of a link, without notes:
 * `answers=2;role=mlops-engineer;aim=senior;name=Ann;day=2026-11-12;senior=mlflow,docker;none=helm`. Apart from
 * names of people, a day and fixed words, it contains only ids.
 */
export function encodeAnswers(roleId: string, answers: Answers, about: AnswersAbout = {}): string {
  const said = Object.entries(answers).flatMap(([key, answer]) => {
    const parts = partsOfKey(key);
    const word = wordOf(answer);
    return parts?.role === roleId && word !== undefined && isId(word) && isId(parts.skill)
      ? [{ word, skill: parts.skill }]
      : [];
  });
  const byWord = Map.groupBy(said, ({ word }) => word);
  const groups = [...byWord].map(([word, group]) => `${word}=${group.map(({ skill }) => skill).join(',')}`);
  const head = encodeHead(about, [...byWord.keys()]);
  return [`${NAME}=${VERSION}`, `${ROLE}=${roleId}`, ...head, ...groups].join(';');
}

function wordOf(answer: Answer): string | undefined {
  const stance = stanceOf(answer);
  return stance === undefined ? answer.level : WORD_OF_STANCE[stance];
}

function namesAnswers(fragment: string): boolean {
  return /^#*answers(?:$|[^a-z0-9-])/i.test(fragment);
}

/** Decodes a fragment, even if a program has encoded or extended it. Returns undefined if it does not contain answers. */
export function decodeAnswers(fragment: string): LinkedAnswers | undefined {
  if (!namesAnswers(fragment)) return undefined;
  const plain = decodeRepeatedly(fragment.replace(/^#+/, ''));
  const [start, ...groups] = withoutAppendix(plain).split(';');
  const [name, version = '', ...rest] = start?.split('=') ?? [];
  if (name !== NAME || rest.length > 0 || !/^\d+$/.test(version)) return { ok: false, message: DAMAGED };
  if (version !== VERSION && version !== FIRST_VERSION) {
    return {
      ok: false,
      message: 'It was made by another version of this site: reload the page, or ask for the link again.',
    };
  }
  const read = version === VERSION ? decodeRows(groups) : decodeSkills(groups);
  if (read === undefined) return { ok: false, message: DAMAGED };
  return { ok: true, answers: Object.fromEntries(read.entries), about: readAbout(read.told) };
}

type Entry = [key: string, answer: Answer];

/** The answers of a link, and its facts as raw text. */
interface ReadLink {
  entries: Entry[];
  told: Readonly<Record<string, string>>;
}

/** Returns undefined if an id is invalid. */
function decodeRows([first = '', ...parts]: string[]): ReadLink | undefined {
  const [name, role = '', ...rest] = first.split('=');
  if (name !== ROLE || rest.length > 0 || !isId(role)) return undefined;
  const { told, groups } = readHead(parts);
  const entries = decodeGroups(groups, (word, skill) => [answerKey(role, skill), answerFor(word)]);
  return entries && { entries, told: { ...told, role } };
}

/** Returns undefined if an id is invalid. */
function decodeSkills(groups: string[]): ReadLink | undefined {
  const entries = decodeGroups(groups, (choice, skill) => [skill, { choice }]);
  return entries && { entries, told: {} };
}

function answerFor(word: string): Answer {
  if (word === WORD_OF_STANCE.none) return { none: true };
  if (word === WORD_OF_STANCE.unsure) return { unsure: true };
  return word === WORD_OF_STANCE.no_occasion ? { no_occasion: true } : { level: word };
}

/**
 * Decodes groups. Each is a word, and the skills that have it as their answer. Returns undefined if an id is invalid.
 */
function decodeGroups(
  groups: string[],
  entryOf: (word: string, skill: string) => Entry,
): Entry[] | undefined {
  const entries: Entry[] = [];
  for (const group of groups) {
    const [word = '', skills = '', ...rest] = group.split('=');
    const ids = skills.split(',');
    if (rest.length > 0 || ![word, ...ids].every(isId)) return undefined;
    entries.push(...ids.map((id) => entryOf(word, id)));
  }
  return entries;
}

/** Ids contain no percent sign, so decoding too often does no harm. */
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

/** Removes an appended parameter such as `&utm_source=mail`, and punctuation after the link. */
function withoutAppendix(text: string): string {
  return (text.split(/[&?]/)[0] ?? '').replace(/[^a-z0-9=]+$/, '');
}
