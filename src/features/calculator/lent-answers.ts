import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { decodeAnswers } from '#catalogue/assessment/answer-link.ts';
import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { fingerprintOf } from '#catalogue/assessment/fingerprint.ts';
import { StoredText } from '#browser/stored-text.ts';

/** Answers of somebody else, as a link or a file brought them. */
export interface Lent {
  /** Their source in words: `the link that you opened`, `the file "review.json"`. */
  source: string;
  /** Whether a link brought them, which holds answers to one role. */
  isLink: boolean;
  answers: Answers;
  about?: AnswersAbout | undefined;
  /** The key in the storage under which the reader's changes of them are kept. */
  key: string;
  /** Removes what was stored to show them; the reader's changes stay. */
  forget: () => void;
}

/** The answers that an address names: `none` for the reader's own, or the reason why there is nothing to show. */
export type LentAnswers = Lent | { problem: string } | 'none';

/** The start of the fragment of a file's answers. The file itself is in the browser's storage. */
const FILE_MARK = '#file=';

/** Whether a fragment says whose answers are shown; an empty one says that they are the reader's own. */
export function isAboutAnswers(fragment: string): boolean {
  return fragment === '' || fragment.startsWith(FILE_MARK) || decodeAnswers(fragment) !== undefined;
}

/** Returns the answers that a fragment leads to; `base` is the site's base path. */
export function lentBy(fragment: string, base: string): LentAnswers {
  if (fragment.startsWith(FILE_MARK)) return lentByFile(fragment.slice(FILE_MARK.length), base);
  const linked = decodeAnswers(fragment);
  if (linked === undefined) return 'none';
  if (!linked.ok) return { problem: `The link holds answers, but cannot be read. ${linked.message}` };
  return {
    source: 'the link that you opened',
    isLink: true,
    answers: linked.answers,
    key: lentKey(base, fingerprintOf(formatAnswers(linked.answers))),
    forget: () => undefined,
  };
}

/**
 * Keeps the text of a file for as long as its answers are shown. Returns them with the fragment that leads to them, which is
 * undefined where the browser keeps nothing.
 */
export function lendFile(
  text: string,
  answers: Answers,
  name: string,
  base: string,
): { lent: Lent; fragment: string | undefined } {
  const id = fingerprintOf(text);
  const stored = new StoredText(fileKey(base, id));
  const fragment = stored.write(text) ? `${FILE_MARK}${id};${encodeURIComponent(name)}` : undefined;
  return { lent: fileLoan(id, name, answers, base), fragment };
}

function lentByFile(rest: string, base: string): LentAnswers {
  const [id = '', encodedName = ''] = rest.split(';');
  const name = decodeName(encodedName);
  const parsed = parseAnswers(new StoredText(fileKey(base, id)).read() ?? '');
  if (parsed.ok) return fileLoan(id, name, parsed.answers, base);
  return {
    problem: `The file "${name}" is not in this browser: go back to your answers, and load it again.`,
  };
}

function fileLoan(id: string, name: string, answers: Answers, base: string): Lent {
  return {
    source: `the file "${name}"`,
    isLink: false,
    answers,
    key: lentKey(base, id),
    forget: () => new StoredText(fileKey(base, id)).remove(),
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
