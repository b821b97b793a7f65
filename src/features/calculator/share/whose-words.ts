import type { AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { dayInLine } from '#catalogue/text/words.ts';

/** Returns the name of a level by its id, or undefined if the role has no such level. */
export type NameLevel = (id: string | undefined) => string | undefined;

/**
 * Describes the owner of answers: `Answers of Ann, 12 November 2026, works as Middle, aims at Senior`,
 * `Ratings of Ann by Ben, 14 November 2026, aims at Senior`.
 */
export function whoseWords(about: AnswersAbout, nameLevel: NameLevel): string {
  const { name = 'somebody else', of, day } = about;
  const whose = of === undefined ? `Answers of ${name}` : `Ratings of ${of || 'somebody'} by ${name}`;
  return [whose, ...(day === undefined ? [] : [dayInLine(day)]), ...levelWords(about, nameLevel)].join(', ');
}

/** Returns the levels that a person named, in words: `works as Middle`, `aims at Senior`. */
export function levelWords({ as, aim }: AnswersAbout, nameLevel: NameLevel): string[] {
  const [from, to] = [nameLevel(as), nameLevel(aim)];
  return [
    ...(from === undefined ? [] : [`works as ${from}`]),
    ...(to === undefined ? [] : [`aims at ${to}`]),
  ];
}
