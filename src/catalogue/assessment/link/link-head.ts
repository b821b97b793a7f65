import { isId } from '#catalogue/model/is-id.ts';
import { isDay, tidyName, type AnswersAbout } from '#catalogue/assessment/answers-about.ts';

/** The parts of a link with facts about its answers, in their order; the last one ends the head. */
const PARTS = ['as', 'aim', 'name', 'of', 'rate', 'day'] as const;
const LAST_PART = 'day';

/** The longest name in a link, in percent-encoded characters, which leaves room for the answers. */
const LONGEST_ENCODED = 90;

/** Encodes facts as parts of a link. The day ends the head, since groups of answers may begin with the same words. */
export function encodeHead(about: AnswersAbout, words: readonly string[]): string[] {
  const told: Readonly<Record<(typeof PARTS)[number], string | undefined>> = {
    as: proper(about.as, isId),
    aim: proper(about.aim, isId),
    name: encodeName(about.name) || undefined,
    of: about.of === undefined ? undefined : encodeName(about.of),
    rate: about.rate,
    day: proper(about.day, isDay),
  };
  const isEmpty = PARTS.every((part) => told[part] === undefined);
  if (isEmpty && !words.some(isPart)) return [];
  return PARTS.flatMap((part) => {
    const value = told[part] ?? (part === LAST_PART ? '' : undefined);
    return value === undefined ? [] : [`${part}=${value}`];
  });
}

/** Splits the parts of a link after its role into facts about the answers and groups of answers. */
export function readHead(parts: readonly string[]): {
  told: Readonly<Record<string, string>>;
  groups: string[];
} {
  const told: Record<string, string> = {};
  let taken = 0;
  let last = -1;
  for (const part of parts) {
    const [name = '', ...values] = part.split('=');
    const position = PARTS.findIndex((known) => known === name);
    if (position <= last || values.length === 0) break;
    const [value = '', ...rest] = values;
    // Only a damaged link has one of these characters in a value.
    if (rest.length === 0 && !value.includes('%')) told[name] = value;
    last = position;
    taken += 1;
  }
  return { told, groups: parts.slice(taken) };
}

function isPart(word: string): boolean {
  return PARTS.some((part) => part === word);
}

function proper(value: string | undefined, isProper: (value: string) => boolean): string | undefined {
  return value !== undefined && isProper(value) ? value : undefined;
}

function encodeName(name = ''): string {
  const plain = tidyName(name.replace(/[%;=&?#]/g, ' ')) ?? '';
  let encoded = '';
  for (const sign of plain) {
    const next = encodeURIComponent(sign).replace(/[!'()*._~]/g, percentOf);
    if (encoded.length + next.length > LONGEST_ENCODED) break;
    encoded += next;
  }
  return encoded.replace(/(?:%20)+$/, '');
}

/** Encodes characters that `encodeURIComponent()` does not encode but at which programs cut off links. */
function percentOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
