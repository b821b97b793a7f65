import { z } from 'zod';
import { findMarkdownFaults } from '#catalogue/text/markdown.ts';
import { findForbiddenCharacter } from '#catalogue/text/characters.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { hasAccount } from '#catalogue/text/web-address.ts';

export type TextKind = 'line' | 'Markdown';

/** The words for values of fields in CONTRIBUTING.md, such as "day". `text` is set only for texts that readers see. */
export const valueWords = z.registry<{ word: string; text?: TextKind }>();

/** The longest line and the longest text, in characters: several times more than any framework has needed. */
export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 20_000;

const notBlank = (value: string): boolean => value.trim() !== '';

const plain = z
  .string()
  .refine(notBlank, 'the text is empty: write it; an optional field may be left out')
  .superRefine(refuseForbiddenCharacters);

/** Characters that YAML parsers treat as the end of a line. */
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

/** One line of plain text, such as a name. */
export const textLine = plain
  .refine((value) => !LINE_BREAK.test(value.trim()), 'this must be a single line')
  .refine((value) => value.trim().length <= LONGEST_LINE, tooLong(LONGEST_LINE))
  .transform((value) => value.trim())
  .register(valueWords, { word: 'line', text: 'line' });

/** A text in Markdown without raw HTML, headings and images. */
export const textBlock = plain
  .refine((value) => value.length <= LONGEST_TEXT, tooLong(LONGEST_TEXT))
  .superRefine((value, context) => {
    for (const message of findMarkdownFaults(value)) context.addIssue({ code: 'custom', message });
  })
  .transform((value) => value.trim())
  .register(valueWords, { word: 'text', text: 'Markdown' });

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'this must be a web address that starts with https:// or http://' })
  .refine((value) => !/\s/.test(value), 'a web address has no spaces')
  .refine(
    (value) => !hasAccount(value),
    'a web address must not contain an account name: remove the part that ends with "@"',
  )
  .superRefine(refuseForbiddenCharacters)
  .register(valueWords, { word: 'address' });

/** A date such as `2026-11-01`. */
export const calendarDay = z.iso
  .date('this must be a day written as year-month-day, such as 2026-11-01')
  .register(valueWords, { word: 'day' });

function tooLong(limit: number): string {
  return `this is longer than ${formatNumber(limit)} characters: shorten it`;
}

function refuseForbiddenCharacters(value: string, context: z.core.$RefinementCtx): void {
  const fault = findForbiddenCharacter(value);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
}
