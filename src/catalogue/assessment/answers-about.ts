import { isId } from '#catalogue/model/is-id.ts';

/** Facts sent with answers: who gave them, on which day, and the levels of the reader. */
export interface AnswersAbout {
  name?: string | undefined;
  /** The name of the person rated, if that is not the author; empty if unknown. */
  of?: string | undefined;
  /** A day such as `2026-11-12`. */
  day?: string | undefined;
  /** The id of the role of the two levels; a link has a separate part for it. */
  role?: string | undefined;
  /** The id of the level that the reader works at, assumed for rows without an answer. */
  as?: string | undefined;
  aim?: string | undefined;
  /** Whether the sender wants to be rated before the reviewer sees their answers. */
  rate?: 'first' | undefined;
}

/** The longest name that is shown, in characters. */
const LONGEST_NAME = 60;

/** Invisible characters, some of which reverse the text after them. Excludes the two joiners, which names may need. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** Returns a name as one line of limited length, or undefined if nothing of it is left. */
export function tidyName(name: string): string | undefined {
  const plain = name.toWellFormed().replaceAll('\ufffd', '').replace(UNSEEN, ' ');
  const words = plain.split(/\s+/u).filter((word) => word !== '');
  return [...words.join(' ')].slice(0, LONGEST_NAME).join('').trim() || undefined;
}

/** Returns the facts that a link or file gives about its answers, without unreadable ones. */
export function readAbout(told: Readonly<Record<string, unknown>>): AnswersAbout {
  const textOf = (part: keyof AnswersAbout): string => {
    const value = Object.hasOwn(told, part) ? told[part] : undefined;
    return typeof value === 'string' ? value : '';
  };
  const idOf = (part: 'role' | 'as' | 'aim'): string | undefined =>
    isId(textOf(part)) ? textOf(part) : undefined;
  return definedPartsOf({
    name: tidyName(textOf('name')),
    of: typeof told['of'] === 'string' ? (tidyName(told['of']) ?? '') : undefined,
    day: isDay(textOf('day')) ? textOf('day') : undefined,
    role: idOf('role'),
    as: idOf('as'),
    aim: idOf('aim'),
    rate: textOf('rate') === 'first' ? 'first' : undefined,
  });
}

/** Returns whether a text is an existing day, such as `2026-11-12`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function definedPartsOf(about: AnswersAbout): AnswersAbout {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}
