import { formatAnswers, parseAnswers, type AnswerFile } from '#catalogue/assessment/answer-file.ts';
import { decodeAnswers } from '#catalogue/assessment/link/answer-link.ts';
import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { fingerprintOf } from '#catalogue/assessment/fingerprint.ts';
import { parseState } from '#catalogue/assessment/talk/saved-state.ts';
import { keepFile } from '#browser/kept-file.ts';
import { StoredText } from '#browser/stored-text.ts';
import { stateKey } from './saved/state-store.ts';

/** Answers of another person, or the reader's own of an earlier day. */
export interface Lent {
  /** The source in words, such as `the link that you opened` or `the file "review.json"`. */
  source: string;
  /** Whether they come from a link, which contains answers to one role. */
  isLink: boolean;
  answers: Answers;
  about: AnswersAbout;
  /** The answers of the person rated, in a review. */
  beside?: AnswerFile['beside'];
  /** The name of the saved state, possibly empty; undefined for other sources. */
  state?: string | undefined;
  /** The storage key of the reader's changes to them. */
  key: string;
  /** Removes the stored copy of the answers, but not the reader's changes. */
  forget: () => void;
}

/** Returns whether answers are ratings that a reviewer has sent back. */
export function isReturned({ about, beside }: Lent): boolean {
  return about.of !== undefined || beside !== undefined;
}

/** The answers that an address names: `none` for the reader's own, or the reason why they cannot be shown. */
export type LentAnswers = Lent | { problem: string } | 'none';

/** The start of a fragment for answers from a file, which is in the browser's storage. */
const FILE_MARK = '#file=';

const STATE_MARK = '#state=';

/** Returns whether a fragment determines the answers to show. An empty fragment means the reader's own. */
export function isAboutAnswers(fragment: string): boolean {
  const isStored = [FILE_MARK, STATE_MARK].some((mark) => fragment.startsWith(mark));
  return fragment === '' || isStored || decodeAnswers(fragment) !== undefined;
}

/** Returns the answers that a fragment names; `base` is the site's base path. */
export function lentBy(fragment: string, base: string): LentAnswers {
  if (fragment.startsWith(FILE_MARK)) return lentByFile(fragment.slice(FILE_MARK.length), base);
  if (fragment.startsWith(STATE_MARK)) return lentByState(fragment.slice(STATE_MARK.length), base);
  const linked = decodeAnswers(fragment);
  if (linked === undefined) return 'none';
  if (!linked.ok) return { problem: `The link contains answers, but cannot be read. ${linked.message}` };
  const { answers, about } = linked;
  return {
    source: 'the link that you opened',
    isLink: true,
    answers,
    about,
    key: lentKey(base, fingerprintOf(formatAnswers(answers, { name: about.name, of: about.of }))),
    forget: () => undefined,
  };
}

/**
 * Stores the text of a file while its answers are shown. Returns the answers and their fragment, which is undefined if the
 * browser refuses to store the file.
 */
export function lendFile(
  text: string,
  file: AnswerFile,
  name: string,
  base: string,
): { lent: Lent; fragment: string | undefined } {
  return { lent: fileLoan(fingerprintOf(text), name, file, base), fragment: keepFile(base, { name, text }) };
}

function lentByFile(rest: string, base: string): LentAnswers {
  const [id = '', encodedName = ''] = rest.split(';');
  const name = decodeName(encodedName);
  const parsed = parseAnswers(new StoredText(fileKey(base, id)).read() ?? '');
  if (parsed.ok) return fileLoan(id, name, parsed, base);
  return {
    problem: `The file "${name}" is not in this browser. Go back to your answers and load it again.`,
  };
}

function fileLoan(id: string, name: string, { answers, about, beside }: AnswerFile, base: string): Lent {
  return {
    source: `the file "${name}"`,
    isLink: false,
    answers,
    about,
    beside,
    key: lentKey(base, id),
    forget: () => new StoredText(fileKey(base, id)).remove(),
  };
}

/** Returns the fragment for a saved state. */
export function stateFragment(id: string): string {
  return STATE_MARK + id;
}

function lentByState(id: string, base: string): LentAnswers {
  const state = parseState(new StoredText(stateKey(base, id)).read() ?? '');
  if (state === undefined) return { problem: 'That saved state is not in this browser.' };
  return {
    source: `the saved state "${state.name}"`,
    isLink: false,
    answers: state.answers,
    about: { ...state.about, day: state.at.slice(0, 10) },
    state: state.name,
    key: lentKey(base, `state-${id}`),
    forget: () => undefined,
  };
}

function lentKey(base: string, id: string): string {
  return `rolebook:${base}:lent:${id}`;
}

function fileKey(base: string, id: string): string {
  return `rolebook:${base}:file:${id}`;
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
