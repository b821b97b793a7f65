import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { textKindAt } from '#catalogue/schemas/schema-fields.ts';
import type { YamlFault } from './yaml-fault.ts';
import { nodesOf, type PlainText } from './source-nodes.ts';

/** Matches any source that may have such a slip. */
const NEEDS_LOOK = /[ \t]#|[‘’‚“”„‟]/;

const COMMENT = /[ \t]+#/y;

/** Matches a text with one pair of curly quotes around all of it. */
const CURLY_AROUND = /^(?:[“”„‟][^“”„‟]+[“”„‟]|[‘‚][^‘’‚]+[‘’])$/;

/** Matches a text with a curly quote whose other half a comma has cut off. */
const CURLY_CUT = /^(?:[“”„‟][^“”„‟]+|[‘‚][^‘’‚]+)$/;

/** The advice for a text that a comment cuts off. */
export const CUT =
  'a comment starts at " #", where this text ends: put the text in quotes, or the comment on a line of its own';
const CURLY =
  'YAML reads curly quotes as letters: replace them with straight ones, or put straight ones around the whole text';

/** Finds unquoted texts that YAML accepts but reads in another way than they are meant. */
export function findPlainTextSlips(source: string, kind: ContentKind): YamlFault[] {
  if (!NEEDS_LOOK.test(source)) return [];
  const slips: YamlFault[] = [];
  for (const { path, value, plain } of nodesOf(source)) {
    const slip = plain && slipOf(plain, value, source);
    if (slip && textKindAt(contentSchemas[kind], path) !== undefined) slips.push(slip);
  }
  return slips;
}

/** Whether a text needs straight quotes, because its curly ones seem to hold it together. */
export function looksQuoted(text: string): boolean {
  return CURLY_AROUND.test(text) || CURLY_CUT.test(text);
}

function slipOf(
  { words, end, isInBrackets }: PlainText,
  start: number,
  source: string,
): YamlFault | undefined {
  COMMENT.lastIndex = end;
  const [comment] = COMMENT.exec(source) ?? [];
  if (comment !== undefined) return { offset: end + comment.length - 1, message: CUT };
  const isCurly = CURLY_AROUND.test(words) || (isInBrackets && CURLY_CUT.test(words));
  return isCurly ? { offset: start, message: CURLY } : undefined;
}
